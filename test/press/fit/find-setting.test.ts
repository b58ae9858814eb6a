import { describe, expect, it } from 'vitest';
import type { SheetPlan, SheetSetting } from '../../../src/guide/sheet.js';
import type { Measure } from '../../../src/press/fit/candidate.js';
import { findSetting } from '../../../src/press/fit/find-setting.js';
import { largest } from '../../../src/press/fit/largest.js';
import type { MeasuredColumn } from '../../../src/press/fit/measure-sheet.js';
import { spread } from '../../../src/press/fit/spread.js';

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
  /** Height of the last column as a share of the others. */
  readonly balance?: (trial: SheetSetting) => number;
}

/** Columns of which the last is shorter. */
const columnsOf = ({ columns }: SheetSetting, balance: number): MeasuredColumn[] =>
  Array.from({ length: columns }, (_, at) => ({ bottom: at === columns - 1 ? 50 * balance : 50, inner: [] }));

function pageOf({ room, lines, titles, balance = () => 1 }: Page): { measure: Measure; trials: SheetSetting[] } {
  const trials: SheetSetting[] = [];
  return {
    trials,
    measure: async (trial) => {
      trials.push(trial);
      const used = trial.shown.reduce((sum, index) => sum + (lines[index] ?? 0), titles);
      const fits = used * (trial.size / 10) ** 2 * (1 + trial.gap / 10) <= room;
      return { fits, room: 50, columns: columnsOf(trial, balance(trial)) };
    },
  };
}

/** Two questions: leads 0 and 1, rests 2 and 3, examples 4 and 5 with the replies 6 of the first. */
const plan: SheetPlan = {
  name: 'One',
  columns: [{ count: 2, width: 90 }],
  sizes: { least: 7.5, most: 11 },
  tiers: [
    { floor: 7.5, pieces: [piece(0), piece(1)] },
    { floor: 8.4, pieces: [piece(2, 0), piece(3, 1)] },
    { floor: 9, pieces: [piece(4), piece(5)] },
    { floor: 9, pieces: [piece(6, 4)] },
  ],
};
function piece(index: number, needs?: number) {
  return { index, needs };
}

const page = (room: number, changes: Partial<Page> = {}) =>
  pageOf({ room, titles: 10, lines: [10, 10, 10, 10, 10, 40, 10], ...changes });

const settingOf = async (room: number, changes: Partial<Page> = {}): Promise<SheetSetting | undefined> =>
  findSetting(plan, page(room, changes).measure);

describe('a setting', () => {
  it('shows all of it at the largest size where there is room, and spreads it over the rest', async () => {
    expect(await settingOf(500)).toEqual({
      size: 11,
      columns: 2,
      gap: 1.2,
      stretch: [],
      whole: true,
      shown: [0, 1, 2, 3, 4, 5, 6],
    });
  });

  it('lets type grow only into room that is left', async () => {
    const setting = await settingOf(100);
    expect(setting?.shown).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(setting?.size).toBeGreaterThanOrEqual(9);
    expect(setting?.size).toBeLessThan(11);
  });

  it('leaves out what is less important before it makes type smaller than is good', async () => {
    const setting = await settingOf(60);
    expect(setting).toMatchObject({ shown: [0, 1, 2, 3, 4, 6] });
    expect(setting?.size).toBeGreaterThanOrEqual(9);
  });

  it('makes type smaller for tiers that ask for it, and no smaller than they say', async () => {
    expect(await settingOf(38)).toMatchObject({ size: 8.7, shown: [0, 1, 2, 3] });
    expect(await settingOf(29)).toMatchObject({ size: 8.5, shown: [0, 1, 2] });
  });

  it('goes down to the least for the leads alone', async () => {
    expect(await settingOf(19)).toMatchObject({ size: 7.9, shown: [0, 1] });
    expect(await settingOf(12)).toMatchObject({ shown: [0] });
  });

  it('shows titles alone rather than nothing, and is none where not even they fit', async () => {
    expect(await settingOf(6)).toMatchObject({ shown: [] });
    expect(await settingOf(5)).toBeUndefined();
  });

  it('passes by a piece that fits no page, such as a table that is too wide', async () => {
    const { measure } = page(500);
    const wide: Measure = async (trial) =>
      trial.shown.includes(4) ? { fits: false, room: 50, columns: [] } : measure(trial);
    expect(await findSetting(plan, wide)).toMatchObject({ shown: [0, 1, 2, 3, 5] });
  });

  it('never shows a piece without the one that it belongs to', async () => {
    const dependent = plan.tiers.flatMap(({ pieces }) => pieces.filter(({ needs }) => needs !== undefined));
    const seen = new Set<number>();
    for (let room = 5; room < 120; room += 1) {
      const shown = (await settingOf(room))?.shown ?? [];
      for (const index of shown) seen.add(index);
      const alone = dependent.filter(({ index, needs }) => shown.includes(index) && !shown.includes(needs ?? -1));
      expect(alone, `room ${room}`).toEqual([]);
    }
    expect(seen.size).toBe(7);
  });

  it('was itself tried and fitted, whatever the room', async () => {
    for (let room = 6; room < 150; room += 1) {
      const { measure, trials } = page(room);
      const setting = await findSetting(plan, measure);
      const asTried = trials.find(
        (trial) =>
          trial.size === setting?.size &&
          trial.gap === setting.gap &&
          trial.whole === setting.whole &&
          trial.shown.toSorted((a, b) => a - b).join() === setting.shown.join(),
      );
      expect(asTried, `room ${room}`).toBeDefined();
      expect((await measure(asTried as SheetSetting)).fits, `room ${room}`).toBe(true);
      expect(setting?.size).toBeGreaterThanOrEqual(7.5);
    }
  });

  it('lets questions run on where columns would be too uneven', async () => {
    expect(await settingOf(500, { balance: ({ whole }) => (whole ? 0.3 : 1) })).toMatchObject({ whole: false });
  });

  it('takes columns of about the same height for whole questions', async () => {
    expect(await settingOf(500, { balance: ({ whole }) => (whole ? 0.9 : 1) })).toMatchObject({ whole: true });
  });

  it('leaves a column empty rather than tear a question of a few lines', async () => {
    const lone: Measure = async ({ columns, whole }) => ({
      fits: true,
      room: 50,
      columns: Array.from({ length: whole ? 1 : columns }, () => ({ bottom: whole ? 5 : 3, inner: [] })),
    });
    expect(await findSetting(plan, lone)).toMatchObject({ whole: true });
    const long: Measure = async ({ columns, whole }) => ({
      fits: true,
      room: 50,
      columns: Array.from({ length: whole ? 1 : columns }, () => ({ bottom: whole ? 40 : 20, inner: [] })),
    });
    expect(await findSetting(plan, long)).toMatchObject({ whole: false });
  });

  it('gives a little size for even columns', async () => {
    const balance = ({ size }: SheetSetting) => (size > 10.5 ? 0.5 : 1);
    expect(await settingOf(500, { balance })).toMatchObject({ whole: true, size: 10.4 });
  });

  it('takes what has room in another column, though something longer before it has none', async () => {
    const { measure } = page(500);
    const full: Measure = async (trial) => {
      const measured = await measure(trial);
      return { ...measured, fits: measured.fits && !(trial.shown.includes(4) && trial.shown.includes(0)) };
    };
    expect((await findSetting(plan, full))?.shown).toEqual([0, 1, 2, 3, 5]);
  });
});

describe('the blocks of a shorter column', () => {
  const trial: SheetSetting = { size: 9, columns: 2, gap: 0, stretch: [], shown: [], whole: true };
  /** Two columns with as many blocks that can move; the second is shorter, as long as nothing in it is moved. */
  const columnsWith =
    (short: number): Measure =>
    async ({ gap, stretch }) => {
      const moved = (stretch[3] ?? 0) + (stretch[4] ?? 0);
      return {
        fits: gap <= 0.5,
        room: 62,
        columns: [
          { bottom: 60, inner: [1] },
          { bottom: 60 - short + moved, inner: [3, 4] },
        ],
      };
    };

  it('move apart until it ends with the others', async () => {
    expect(await spread(trial, columnsWith(3))).toEqual({ ...trial, gap: 0.5, stretch: [0, 0, 0, 1.5, 1.5] });
  });

  it('move no farther than looks well', async () => {
    expect((await spread(trial, columnsWith(20))).stretch).toEqual([0, 0, 0, 2.4, 2.4]);
  });

  it('stay where they are where that does not fit', async () => {
    const measure: Measure = async (tried) => {
      const measured = await columnsWith(3)(tried);
      return { ...measured, fits: measured.fits && tried.stretch.length === 0 };
    };
    expect((await spread(trial, measure)).stretch).toEqual([]);
  });
});

describe('the number of columns', () => {
  const columns = [
    { count: 2, width: 90 },
    { count: 3, width: 57 },
  ];

  it('is the one whose lines are best to read, where both show as much', async () => {
    expect(await findSetting({ ...plan, columns }, page(500).measure)).toMatchObject({ columns: 2 });
  });

  it('is the one that shows more', async () => {
    const [narrow, wide] = [page(500), page(20)];
    const measure: Measure = (trial) => (trial.columns === 3 ? narrow : wide).measure(trial);
    expect(await findSetting({ ...plan, columns }, measure)).toMatchObject({ columns: 3 });
  });
});
