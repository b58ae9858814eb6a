import { describe, expect, it } from 'vitest';
import type { SheetPlan } from '../../../src/guide/sheet.js';
import { contentScore, readabilityScore } from '../../../src/press/fit/worth.js';

/** Three tiers, of two pieces, one and one. */
const plan: SheetPlan = {
  name: 'One',
  required: [9],
  tiers: [[0, 1], [2], [3]].map((pieces) => ({ isCore: true, pieces })),
};

/** Width in millimetres of a line of that many letters. */
const widthOf = (letters: number, size: number): number => letters * size * 0.47 * (25.4 / 72);

const widthOfLine = (letters: number) => ({ columns: { count: 2, width: widthOf(letters, 9) }, size: 9 });

const worth = (...shown: readonly number[][]) =>
  contentScore(
    shown.map(() => plan),
    { ...widthOfLine(60), shown },
  );

describe('what a way to set sheets shows', () => {
  it('is worth nothing without pieces that could be left out', () => {
    expect(worth([9], [])).toBe(0);
  });

  it('counts a piece one and a half times a piece of the next tier', () => {
    expect(worth([0])).toBeCloseTo(1.5 * worth([2]));
    expect(worth([2])).toBeCloseTo(1.5 * worth([3]));
    expect(worth([0, 1, 3])).toBeCloseTo(2 * worth([0]) + worth([3]));
  });

  it('is that of all sheets', () => {
    expect(worth([0], [2, 3])).toBeCloseTo(worth([0]) + worth([2]) + worth([3]));
  });
});

describe('lines', () => {
  const worthOf = (letters: number) => contentScore([plan], { ...widthOfLine(letters), shown: [[0]] });

  it.each([
    ['shorter', 35],
    ['longer', 85],
  ])('that are ten letters %s than is good cost 6 %%', (_, letters) => {
    expect(worthOf(letters)).toBeCloseTo(0.94 * worthOf(60));
  });

  it('never cost more than all', () => {
    expect(worthOf(400)).toBe(0);
  });
});

describe('how well a way to set sheets reads', () => {
  const reads = (letters: number) => readabilityScore(widthOfLine(letters));

  it.each([45, 60, 75])('is its size on lines of %i letters', (letters) => {
    expect(reads(letters)).toBeCloseTo(9);
  });

  it('costs 0.06 points a letter that a line is too long or too short', () => {
    expect([reads(85), reads(35)].map((score) => score.toFixed(2))).toEqual(['8.40', '8.40']);
  });
});
