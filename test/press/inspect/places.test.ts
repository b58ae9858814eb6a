import { describe, expect, it } from 'vitest';
import type { OutlineFacts, Run } from '../../../src/press/inspect/facts.js';
import { isWithin, linesOf, outlineEntries, pageName, quoted, textOf } from '../../../src/press/inspect/places.js';

/** A text of that size, half as wide as high a letter. */
const run = (text: string, left: number, bottom: number, size = 10): Run => ({
  ...{ text, size, left, bottom, right: left + (text.length * size) / 2, top: bottom + size * 0.7 },
  ...{ mark: undefined, isArtifact: false },
});

it.each([
  [0, 'Page 1 (printed i)'],
  [1, 'Page 2'],
  [2, 'Page 3'],
  [3, 'Page 4'],
])('the page %d is called %s', (page, name) => {
  expect(pageName({ labels: ['i', '2', ''] }, page)).toBe(name);
});

it.each([
  ['short', '“short”'],
  ['  two\n words ', '“two words”'],
  ['x'.repeat(60), `“${'x'.repeat(60)}”`],
  ['x'.repeat(61), `“${'x'.repeat(57)}…”`],
  [`${'x'.repeat(56)} yyyyyyy`, `“${'x'.repeat(56)}…”`],
])('the text %j is quoted as %s', (text, expected) => {
  expect(quoted(text)).toBe(expected);
});

it.each([
  [{ left: 0, bottom: 0, right: 10, top: 10 }, true],
  [{ left: -10, bottom: -10, right: 10, top: 10 }, true],
  [{ left: 10, bottom: 10, right: 30, top: 30 }, true],
  [{ left: 11, bottom: 0, right: 30, top: 10 }, false],
  [{ left: -12, bottom: 0, right: 10, top: 10 }, false],
  [{ left: 0, bottom: -12, right: 10, top: 10 }, false],
  [{ left: 0, bottom: 11, right: 10, top: 30 }, false],
])('the middle of %j is within a box of twenty points: %s', (inner, expected) => {
  expect(isWithin(inner, { left: 0, bottom: 0, right: 20, top: 20 })).toBe(expected);
});

describe('lines', () => {
  it('stand from top to bottom and left to right, what is raised with what it stands beside', () => {
    const lines = linesOf([
      run('b', 30, 20),
      run('2', 36, 24, 6),
      run('low', 0, 5),
      run('a', 0, 20),
      run('high', 0, 40),
    ]);
    expect(lines.map((line) => line.map(({ text }) => text))).toEqual([['high'], ['a', 'b', '2'], ['low']]);
  });

  it('are parted where one is more than half its size above the other', () => {
    expect(linesOf([run('a', 0, 20), run('b', 9, 24.9)])).toHaveLength(1);
    expect(linesOf([run('a', 0, 20), run('b', 9, 25)])).toHaveLength(2);
  });

  it('have spaces where there are gaps', () => {
    expect(textOf([run('ab', 0, 0), run('c', 10, 0), run('d', 16.6, 0), run('e', 23, 0)])).toBe('abc de');
    expect(textOf([])).toBe('');
  });
});

it('entries of an outline stand before those below them', () => {
  const entry = (title: string, ...children: OutlineFacts[]): OutlineFacts => ({ title, page: 0, children });
  const all = outlineEntries([entry('a', entry('b', entry('c'))), entry('d')]);
  expect(all.map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd']);
});
