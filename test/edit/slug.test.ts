import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNameWord, fitFileName } from '../../src/edit/file-name.js';
import { makeEdition } from '../../src/edit/make-edition.js';
import type { Selection } from '../../src/guide/selection.js';
import { makeGuide } from '../support/guide.js';

const tags = ['C++', 'C#', 'a b', '鍵', 'Größe'];
const guide = makeGuide({
  sections: [
    { id: 'keys', questions: tags.map((tag) => ({ tags: [tag] })) },
    { id: 'senior', questions: 4 },
  ],
});
const slug = (selection: Selection, name?: string) => makeEdition(guide, selection, { name }).slug;

describe('the slug of an edition', () => {
  test('says what was chosen, kind by kind', () => {
    expect(slug({ levels: ['senior', 'mid'] })).toBe('mid-senior');
    expect(slug({ sections: ['keys'], levels: ['mid'] })).toBe('mid.keys');
    expect(slug({ tags: ['a b'] })).toBe('tag-a-b');
    expect(slug({ questions: ['keys-2', 'keys-1'] })).toBe('keys-1-keys-2');
    expect(slug({ not: { tags: ['größe'], levels: ['mid'] } })).toBe('not-mid-tag-grosse');
    expect(slug({ sections: ['keys'], sample: { size: 2, seed: 7 } })).toBe('keys.sample2-seed7');
  });

  test('counts many questions and tells their lists apart', () => {
    const four = slug({ questions: ['1.1', '1.2', '1.3', '1.4'] });
    const others = slug({ questions: ['1.1', '1.2', '1.3', '1.5'] });
    expect(four).toMatch(/^4-questions-[0-9a-f]{8}$/);
    expect(others).toMatch(/^4-questions-[0-9a-f]{8}$/);
    expect(four).not.toBe(others);
  });

  test('tells a section from a level of the same name', () => {
    expect(slug({ levels: ['senior'] })).toBe('senior');
    expect(slug({ sections: ['senior'] })).toBe('section-senior');
  });

  test('of a named edition is its name, and what narrows it', () => {
    expect(slug({ levels: ['senior'] }, 'Hard ones')).toBe('hard-ones');
    expect(slug({ sections: ['keys'], within: { levels: ['senior'] } }, 'hard')).toBe('hard.keys');
    expect(slug({ sections: ['keys'], within: { levels: ['senior'] } })).toBe('senior.keys');
  });

  test('does not depend on the order or case in which things are named', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['junior', 'mid', 'senior'], { minLength: 1 }), fc.boolean(), (levels, upper) => {
        const typed = upper ? levels.map((level) => level.toUpperCase()) : levels;
        expect(slug({ levels: [...typed, ...typed] })).toBe(slug({ levels: levels.toSorted() }));
      }),
    );
  });

  test('of an edition with any name is safe and of a bounded length', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 12 }), (names) => {
        const named = makeGuide({ sections: [1, { questions: names.map((tag) => ({ tags: [tag] })) }] });
        for (const made of [
          makeEdition(named, { tags: names }, { name: names[0] }),
          makeEdition(named, { tags: names }),
        ]) {
          expect(made.slug).toMatch(/^[a-z0-9][a-z0-9.-]{0,79}$/);
        }
      }),
    );
  });
});

describe('a word of a file name', () => {
  test('keeps what it can say', () => {
    expect(['Größe', 'Łódź', 'a_b/c.d', 'TTL'].map(fileNameWord)).toEqual(['grosse', 'lodz', 'a-b-c-d', 'ttl']);
  });

  test('has plain letters for those that Unicode does not take apart', () => {
    const plain = 'ß-ss æ-ae œ-oe ø-o ł-l đ-d ð-d þ-th ħ-h ı-i ĸ-k ŋ-n ŧ-t'.split(' ').map((pair) => pair.split('-'));
    expect(plain.map(([letter = '']) => fileNameWord(letter))).toEqual(plain.map(([, word]) => word));
  });

  test('has one hyphen for several separators, and none at its ends', () => {
    expect(fileNameWord(' .a -_/ b. ')).toBe('a-b');
  });

  test('has a digest where something is lost', () => {
    expect(fileNameWord('c++')).toMatch(/^c-[0-9a-f]{8}$/);
    expect(fileNameWord('c#')).toMatch(/^c-[0-9a-f]{8}$/);
    expect(fileNameWord('c++')).not.toBe(fileNameWord('c#'));
    expect(fileNameWord('鍵')).toMatch(/^[0-9a-f]{8}$/);
    expect(fileNameWord('...')).toMatch(/^[0-9a-f]{8}$/);
  });

  test('that is too long is cut, and two that differ only in the end stay two', () => {
    const [first, second] = [fitFileName(`${'x'.repeat(90)}a`), fitFileName(`${'x'.repeat(90)}b`)];
    expect(first).toHaveLength(80);
    expect(first).not.toBe(second);
    expect(fitFileName(`${'x'.repeat(70)}.${'y'.repeat(40)}`)).toMatch(/^x{70}-[0-9a-f]{8}$/);
    expect(fitFileName('x'.repeat(80))).toBe('x'.repeat(80));
  });
});
