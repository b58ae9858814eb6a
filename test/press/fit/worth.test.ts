import { describe, expect, it } from 'vitest';
import type { SheetPlan } from '../../../src/guide/sheet.js';
import { contentScore, readabilityScore } from '../../../src/press/fit/worth.js';

/** Three tiers, of two pieces, one and one. */
const plan: SheetPlan = {
  name: 'One',
  columns: [],
  sizes: { least: 7.5, most: 11 },
  tiers: [[0, 1], [2], [3]].map((indices) => ({
    floor: 7.5,
    pieces: indices.map((index) => ({ index, needs: undefined })),
  })),
};

/** Width in millimetres of a line of that many letters. */
const widthOf = (letters: number, size: number): number => letters * size * 0.47 * (25.4 / 72);

const columns = (width: number) => ({ count: 2, width });
const worth = (shown: readonly number[], width = widthOf(60, 9), size = 9) =>
  contentScore(plan, { columns: columns(width), size, shown });

describe('what a way to set a sheet shows', () => {
  it('is worth nothing without pieces', () => {
    expect(worth([])).toBe(0);
  });

  it('counts a piece one and a half times a piece of the next tier', () => {
    expect(worth([0])).toBeCloseTo(1.5 * worth([2]));
    expect(worth([2])).toBeCloseTo(1.5 * worth([3]));
    expect(worth([0, 1, 3])).toBeCloseTo(2 * worth([0]) + worth([3]));
  });

  it.each([50, 60, 75])('is worth all of it on lines of %i letters', (letters) => {
    expect(worth([0], widthOf(letters, 9))).toBeCloseTo(worth([0]));
  });

  it.each([
    ['shorter', 40],
    ['longer', 85],
  ])('loses 6 %% on lines that are ten letters %s than is good', (_, letters) => {
    expect(worth([0], widthOf(letters, 9))).toBeCloseTo(0.94 * worth([0]));
  });

  it('is never worth less than nothing', () => {
    expect(worth([0], widthOf(400, 9))).toBe(0);
  });

  it('loses nothing more where a line grows short by type that is larger than one reads with ease', () => {
    const narrow = widthOf(40, 9);
    expect(worth([0], narrow, 11)).toBe(worth([0], narrow, 9));
    expect(worth([0], narrow, 8)).toBeGreaterThan(worth([0], narrow, 9));
  });
});

describe('how well a way to set a sheet reads', () => {
  const good = { columns: columns(widthOf(60, 9)), size: 9, whole: true, uneven: 0 };

  it('is its size where nothing is amiss', () => {
    expect(readabilityScore(good)).toBe(9);
    expect(readabilityScore({ ...good, uneven: 0.04 })).toBe(9);
  });

  it.each([
    ['0.06 points a letter that a line is too long', { columns: columns(widthOf(85, 9)) }, 8.4],
    ['as much for one that it is too short', { columns: columns(widthOf(40, 9)) }, 8.4],
    ['a point where a question runs on in another column', { whole: false }, 8],
    ['8 points for each share by which columns differ, beyond what is even', { uneven: 0.14 }, 8.2],
  ])('costs %s', (_, fault, merit) => {
    expect(readabilityScore({ ...good, ...fault })).toBeCloseTo(merit);
  });
});
