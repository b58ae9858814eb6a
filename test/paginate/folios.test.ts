import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageRange } from '../../src/guide/book.js';
import { folioOf, placeRanges } from '../../src/paginate/folios.js';
import { lowerRoman } from '../../src/paginate/roman.js';

/** The folios of a book whose ranges begin at the given pages. */
function folios(count: number, ...ranges: (readonly [page: number, style: PageRange['style'], prefix?: string])[]) {
  const anchors = new Map(ranges.map(([page], index) => [`r${index}`, page]));
  const placed = placeRanges(
    ranges.map(([, style, prefix], index) => ({ anchor: `r${index}`, style, prefix })),
    anchors,
  );
  return Array.from({ length: count }, (_, page) => folioOf(page, placed));
}

describe('folios', () => {
  it('are roman, decimal or none by range, each beginning at 1', () => {
    expect(folios(7, [0, 'none'], [1, 'roman'], [4, 'decimal'])).toEqual(['', 'i', 'ii', 'iii', '1', '2', '3']);
  });

  it('go on in a later range of the same style, over what lies between', () => {
    expect(folios(6, [0, 'decimal'], [2, 'none'], [3, 'decimal'], [4, 'decimal'])).toEqual([
      '1',
      '2',
      '',
      '3',
      '4',
      '5',
    ]);
  });

  it('begin anew under another prefix, which is printed with them', () => {
    expect(folios(4, [0, 'decimal'], [2, 'decimal', 'A-'])).toEqual(['1', '2', 'A-1', 'A-2']);
  });

  it('are those of the later of two ranges that begin on one page', () => {
    expect(folios(3, [0, 'none'], [0, 'roman'], [1, 'decimal'])).toEqual(['i', '1', '2']);
  });

  it('have one range for each page that one begins at, as the labels of a PDF must', () => {
    const anchors = new Map(Object.entries({ a: 0, b: 0, c: 2, d: 2, e: 2 }));
    const ranges = [...anchors.keys()].map((anchor): PageRange => ({ anchor, style: 'decimal', prefix: anchor }));
    expect(placeRanges(ranges, anchors).map(({ firstPage, prefix }) => [firstPage, prefix])).toEqual([
      [0, 'b'],
      [2, 'e'],
    ]);
  });

  it('are plain numbers where a book names no ranges', () => {
    expect(folios(2)).toEqual(['1', '2']);
  });

  it('need not know where the first range begins', () => {
    const placed = placeRanges([{ anchor: 'nowhere', style: 'decimal' }], new Map());
    expect(folioOf(2, placed)).toBe('3');
  });

  it('cannot be given where a range’s anchor is unknown or they are out of order', () => {
    const ranges: PageRange[] = [
      { anchor: 'a', style: 'none' },
      { anchor: 'b', style: 'roman' },
      { anchor: 'c', style: 'decimal' },
    ];
    expect(() => placeRanges(ranges, new Map([['c', 1]]))).toThrow('No page holds #b');
    expect(() => placeRanges(ranges, new Map(Object.entries({ b: 4, c: 2 })))).toThrow('out of order');
  });
});

describe('lowerRoman', () => {
  it.each([
    [1, 'i'],
    [4, 'iv'],
    [9, 'ix'],
    [14, 'xiv'],
    [40, 'xl'],
    [90, 'xc'],
    [444, 'cdxliv'],
    [1999, 'mcmxcix'],
    [3999, 'mmmcmxcix'],
  ])('writes %i as %s', (number, numeral) => {
    expect(lowerRoman(number)).toBe(numeral);
  });

  it('can be read back', () => {
    const worth: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
    const read = (numeral: string) =>
      [...numeral].reduce((sum, letter, index) => {
        const value = worth[letter] ?? 0;
        return sum + (value < (worth[numeral[index + 1] ?? ''] ?? 0) ? -value : value);
      }, 0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (number) => {
        expect(read(lowerRoman(number))).toBe(number);
      }),
    );
  });
});
