import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchReply } from '../../src/proof/expectation.js';
import { matchLine, substitute } from '../../src/proof/marks.js';
import { readReply } from '../../src/proof/runners/redis/protocol/read-reply.js';

const none = new Map<string, string>();
const match = (expected: string, observed: string, names = none, anyOrder = false) =>
  matchReply(expected.split('\n'), observed.split('\n'), names, anyOrder ? readReply : undefined);
const fits = (expected: string, observed: string, anyOrder = false) =>
  match(expected, observed, none, anyOrder) !== undefined;

describe('a line', () => {
  it('is compared sign by sign, but for spaces at its end', () => {
    expect(fits('"a"', '"a"  ')).toBe(true);
    expect(fits('"a"', '"A"')).toBe(false);
    expect(fits('(integer) 1', '(integer) 10')).toBe(false);
    expect(fits('a.c', 'abc')).toBe(false);
  });

  it('gives marks a meaning, the same each time', () => {
    expect(match('"<id>-<id>"', '"7-7"')).toEqual(new Map([['id', '7']]));
    expect(fits('"<id>-<id>"', '"7-8"')).toBe(false);
    expect(match('x<id>y', 'x12y', new Map([['id', '12']]))).toBeDefined();
    expect(match('x<id>y', 'x13y', new Map([['id', '12']]))).toBeUndefined();
    expect(fits('"<id>"', '""')).toBe(false);
  });

  it('takes a number within a quarter', () => {
    expect(['74', '75', '100', '125', '126'].map((n) => fits('(integer) ≈100', `(integer) ${n}`))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(fits('≈1.5M', '1.6M')).toBe(true);
    expect(fits('≈1.5M', '1.6G')).toBe(false);
    expect(fits('≈-8', '-9')).toBe(true);
    expect(fits('≈100', 'many')).toBe(false);
    expect(fits('≈0', '1')).toBe(false);
  });

  it('is not tried for ever', () => {
    const marks = Array.from({ length: 30 }, (_, index) => `<a${index}>`).join(' ');
    expect(matchLine(`${marks}!`, ' '.repeat(5000), none)).toBeUndefined();
  });

  it('matches itself, and what its marks were filled with', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(word, word, word, (before, value, after) => {
        const names = match(`${before}:<x>:${after}`, `${before}:${value}:${after}`);
        expect(names?.get('x')).toBe(value);
        expect(substitute('<x> <y>', names ?? none)).toBe(`${value} <y>`);
      }),
    );
  });
});

describe('a gap', () => {
  it('stands for any lines, or none', () => {
    expect(fits('a\n…\nd', 'a\nb\nc\nd')).toBe(true);
    expect(fits('a\n…\nd', 'a\nd')).toBe(true);
    expect(fits('…', '')).toBe(true);
    expect(fits('a\n…', 'a\nb')).toBe(true);
    expect(fits('…\nc', 'a\nb')).toBe(false);
    expect(fits('a\n…\na', 'a')).toBe(false);
  });

  it('is found whichever of its ends comes first', () => {
    expect(match('…\nk:<v>\n…\nend:<v>', 'k:1\nk:2\nend:2')).toEqual(new Map([['v', '2']]));
  });

  it('leaves blank lines at the end alone', () => {
    expect(matchReply(['a'], ['a', '', ''], none)).toBeDefined();
    expect(matchReply([], [''], none)).toBeDefined();
  });

  it('is not tried for ever', () => {
    const expected = Array.from({ length: 20 }, () => ['…', 'a']).flat();
    expect(
      matchReply(
        [...expected, 'z'],
        Array.from({ length: 400 }, () => 'a'),
        none,
      ),
    ).toBeUndefined();
  });
});

describe('any order', () => {
  it('compares elements as a multiset', () => {
    expect(fits('1) "a"\n2) "b"', '1) "b"\n2) "a"')).toBe(false);
    expect(fits('1) "a"\n2) "b"', '1) "b"\n2) "a"', true)).toBe(true);
    expect(fits('1) "a"\n2) "b"', '1) "b"\n2) "b"', true)).toBe(false);
    expect(fits('1) "a"', '1) "a"\n2) "a"', true)).toBe(false);
  });

  it('reaches into nested replies', () => {
    expect(fits('1) "0"\n2) 1) "a"\n   2) "b"', '1) "0"\n2) 1) "b"\n   2) "a"', true)).toBe(true);
    expect(fits('1) "0"\n2) 1) "a"\n   2) "b"', '1) "0"\n2) 1) "b"\n   2) "c"', true)).toBe(false);
    expect(fits('1) "a"', '"a"', true)).toBe(false);
  });

  it('gives marks what is left', () => {
    expect(match('1) "<x>"\n2) "a"', '1) "a"\n2) "b"', none, true)).toEqual(new Map([['x', 'b']]));
    expect(fits('1) "b"\n…', '1) "a"\n2) "b"\n3) "c"', true)).toBe(true);
    expect(fits('1) "b"\n…', '1) "a"', true)).toBe(false);
  });

  it('takes every shuffle, and no other multiset', () => {
    const print = (values: readonly number[]) => {
      const width = String(values.length).length;
      return values.map((value, index) => `${String(index + 1).padStart(width)}) "${value}"`).join('\n');
    };
    const values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });
    const shuffled = values.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(fc.property(shuffled, ([one, other]) => fits(print(one), print(other), true)));
    fc.assert(fc.property(values, (all) => !fits(print(all), print([...all.slice(1), 9]), true)));
  });
});
