import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetDraft, SheetFit, SheetPlan } from '../../../src/guide/sheet.js';
import type { Measure, Trial } from '../../../src/press/fit/candidate.js';
import { findSetting } from '../../../src/press/fit/find-setting.js';
import { largest } from '../../../src/press/fit/largest.js';

describe('largest', () => {
  it.each([
    [0, undefined],
    [1, 1],
    [6, 6],
    [9, 9],
    [12, 9],
  ])('finds the largest of 1 to 9 where those up to %i pass: %s', async (bound, expected) => {
    expect(await largest(1, 9, async (number) => number <= bound)).toBe(expected);
  });

  it('tries the upper end first, since mostly there is room', async () => {
    const tried: number[] = [];
    await largest(1, 100, async (number) => tried.push(number) > 0);
    expect(tried).toEqual([100]);
  });
});

/** A page as a bare area: what stands on it costs lines, and a line costs the square of its type. */
interface Page {
  /** Lines of 10 pt that the page holds. */
  readonly room: number;
  /** Lines of each piece. */
  readonly lines: readonly number[];
  /** Lines that are always there. */
  readonly titles: number;
}

const areaOf = ({ lines, titles }: Page, { shown, size, air }: Trial): number =>
  shown.reduce((sum, index) => sum + (lines[index] ?? 0), titles) * (size / 10) ** 2 * (1 + air);

const measureOf =
  (pages: readonly Page[]): Measure =>
  async (sheet, trial) => {
    const page = pages[sheet];
    return page !== undefined && areaOf(page, trial) <= page.room;
  };

/** Pieces 0 and 1 must be there, 2 and 3 are the core, 4 and 5 fill. */
const plan: SheetPlan = {
  name: 'One',
  required: [0, 1],
  tiers: [
    { isCore: true, pieces: [2] },
    { isCore: true, pieces: [3] },
    { isCore: false, pieces: [4, 5] },
  ],
};
const page = (room: number): Page => ({ room, titles: 10, lines: [10, 10, 10, 10, 10, 40] });

const draft: Omit<SheetDraft, 'html'> = {
  plans: [plan],
  columns: [{ count: 2, width: 90 }],
  sizes: { least: 9, most: 10, smallest: 7.5 },
};

const fitOf = (rooms: readonly number[]): Promise<SheetFit> =>
  findSetting({ ...draft, plans: rooms.map(() => plan) }, measureOf(rooms.map(page)));

describe('a setting', () => {
  it('shows all of it at the largest size where there is room', async () => {
    expect(await fitOf([500])).toEqual({
      setting: { size: 10, columns: 2, shown: [[0, 1, 2, 3, 4, 5]], air: [1] },
    });
  });

  it('is of one size for all sheets: the largest at which each holds its core', async () => {
    expect(await fitOf([500, 45])).toEqual({
      setting: {
        size: 9.4,
        columns: 2,
        shown: [
          [0, 1, 2, 3, 4, 5],
          [0, 1, 2, 3],
        ],
        air: [1, 0],
      },
    });
  });

  it('widens the spaces of each sheet as far as its page has room', async () => {
    expect((await fitOf([130, 100, 200])).setting?.air).toEqual([0.3, 0, 1]);
  });

  it('does not grow small for what merely fills', async () => {
    expect((await fitOf([50])).setting).toEqual({ size: 10, columns: 2, shown: [[0, 1, 2, 3]], air: [0] });
  });

  it('leaves out core that fits at no size, and is no smaller for it', async () => {
    const wide: Measure = async (_, { shown }) => !shown.includes(2);
    expect((await findSetting(draft, wide)).setting).toEqual({
      ...{ size: 10, columns: 2 },
      ...{ shown: [[0, 1, 3, 4, 5]], air: [1] },
    });
  });

  it('names the sheets on which not even what must be there fits', async () => {
    expect(await fitOf([500, 24, 500, 5])).toEqual({ overflowing: [1, 3] });
  });

  it('takes what has room in another column, though something longer before it has none', async () => {
    const full: Measure = async (_, { shown }) => !shown.includes(4);
    expect((await findSetting(draft, full)).setting?.shown).toEqual([[0, 1, 2, 3, 5]]);
  });
});

describe('the number of columns', () => {
  const columns = [
    { count: 2, width: 90 },
    { count: 3, width: 57 },
  ];

  it('is the one whose lines are best to read, where both show as much', async () => {
    expect((await findSetting({ ...draft, columns }, measureOf([page(500)]))).setting?.columns).toBe(2);
  });

  it('is the one that shows more', async () => {
    const [narrow, wide] = [measureOf([page(500)]), measureOf([page(30)])];
    const measure: Measure = (at, trial) => (trial.columns === 3 ? narrow : wide)(at, trial);
    expect((await findSetting({ ...draft, columns }, measure)).setting?.columns).toBe(3);
  });

  it('is one with which everything fits that must', async () => {
    const measure: Measure = async (_, { columns: count }) => count === 3;
    expect((await findSetting({ ...draft, columns }, measure)).setting?.columns).toBe(3);
  });
});

it('fits, holds what it must, and leaves out nothing that would have fitted, whatever the sheets', async () => {
  const pages = fc.array(
    fc.record({
      room: fc.integer({ min: 1, max: 120 }),
      titles: fc.integer({ min: 1, max: 20 }),
      lines: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(pages, async (all) => {
      const measure = measureOf(all);
      const plans = all.map(() => plan);
      const { setting, overflowing = [] } = await findSetting({ ...draft, plans }, measure);
      const required = [0, 1];
      const fits = await Promise.all(all.map((_, at) => measure(at, { size: 9, columns: 2, shown: required, air: 0 })));
      expect(overflowing).toEqual([...all.keys()].filter((at) => !fits[at]));
      expect(setting === undefined).toBe(overflowing.length > 0);
      const { size = 0, shown: onSheets = [], air = [] } = setting ?? {};
      for (const [at, shown] of onSheets.entries()) {
        expect(await measure(at, { size, columns: 2, shown, air: air[at] ?? 1 })).toBe(true);
        expect(shown).toEqual(expect.arrayContaining(required));
        for (const index of [2, 3, 4, 5].filter((each) => !shown.includes(each))) {
          expect(await measure(at, { size, columns: 2, shown: [...shown, index], air: 0 })).toBe(false);
        }
      }
    }),
  );
});
