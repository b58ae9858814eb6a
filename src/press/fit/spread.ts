import type { SheetSetting } from '../../guide/sheet.js';
import type { Measure } from './find-setting.js';
import { largest } from './largest.js';
import type { MeasuredColumn, SheetTrial } from './measure-sheet.js';

/** Tenths of an em by which questions are moved apart at most where there is room. */
const mostGap = 12;

/** Ems by which the questions of a shorter column are moved apart at most, so that it ends with the others. */
const mostStretch = 2.4;

/** Height of the shortest column as a share of the highest; 0 where one is empty. */
function balanceOf(columns: readonly MeasuredColumn[], count: number): number {
  if (columns.length < count) return 0;
  const bottoms = columns.map(({ bottom }) => bottom);
  return Math.min(...bottoms) / Math.max(...bottoms);
}

/** The balance that columns can be brought to by moving their questions apart. */
export function balanceWhenSpread(columns: readonly MeasuredColumn[], count: number): number {
  const longest = Math.max(...columns.map(({ bottom }) => bottom));
  const spread = columns.map(({ bottom, inner }) => ({
    bottom: Math.min(longest, bottom + inner.length * mostStretch),
    inner,
  }));
  return balanceOf(spread, count);
}

/** Spreads what a sheet shows over the height that is left, and moves apart what stands in its shorter columns. */
export async function spread(trial: SheetTrial, measure: Measure): Promise<SheetSetting> {
  const tenths = await largest(0, mostGap, async (tried) => (await measure({ ...trial, gap: tried / 10 })).fits);
  const gapped: SheetTrial = { ...trial, gap: (tenths ?? 0) / 10 };
  const before = (await measure(gapped)).columns;
  const stretched: SheetTrial = { ...gapped, stretch: stretchOf(before) };
  if (stretched.stretch.length === 0) return gapped;
  const { fits, columns } = await measure(stretched);
  // Where the browser takes the new room for another distribution, nothing is won.
  return fits && balanceOf(columns, trial.columns) > balanceOf(before, trial.columns) ? stretched : gapped;
}

/** What is to be added above each block, in ems, so that each column ends where the longest does, or nearly so. */
function stretchOf(columns: readonly MeasuredColumn[]): number[] {
  const longest = Math.max(...columns.map(({ bottom }) => bottom));
  const stretch: number[] = [];
  for (const { bottom, inner } of columns) {
    const each = Math.min(mostStretch, (longest - bottom) / inner.length);
    // Rounded down: a column that ends a hair lower than the page does not fit.
    const more = Math.floor(each * 100) / 100;
    for (const index of inner) if (more > 0) stretch[index] = more;
  }
  return Array.from(stretch, (more) => more ?? 0);
}
