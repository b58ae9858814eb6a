import type { SheetSetting } from '../../guide/sheet.js';
import type { Measure } from './candidate.js';
import { largest } from './largest.js';
import type { Measured, MeasuredColumn } from './measure-sheet.js';

/** Tenths of an em by which questions are moved apart at most where there is room. */
const mostGap = 12;

/** Ems by which the questions of a shorter column are moved apart at most, so that it ends with the others. */
const mostStretch = 2.4;

const lengthsOf = (columns: readonly MeasuredColumn[], count: number): number[] =>
  Array.from({ length: count }, (_, at) => columns[at]?.bottom ?? 0);

/** By how many ems columns differ in height; one that is empty counts, too. */
const stepOf = (lengths: readonly number[]): number => Math.max(...lengths) - Math.min(...lengths);

/** By what share of the page's height columns differ once their questions are moved apart as far as looks well. */
export function unevenness({ columns, room }: Measured, count: number): number {
  const lengths = lengthsOf(columns, count);
  const longest = Math.max(...lengths);
  const moved = lengths.map((length, at) => Math.min(longest, length + (columns[at]?.inner.length ?? 0) * mostStretch));
  return stepOf(moved) / room;
}

/** Spreads what a sheet shows over the height that is left, and moves apart what stands in its shorter columns. */
export async function spread(trial: SheetSetting, measure: Measure): Promise<SheetSetting> {
  const tenths = await largest(0, mostGap, async (tried) => (await measure({ ...trial, gap: tried / 10 })).fits);
  const gapped: SheetSetting = { ...trial, gap: (tenths ?? 0) / 10 };
  const before = (await measure(gapped)).columns;
  const stretched: SheetSetting = { ...gapped, stretch: stretchOf(before) };
  if (stretched.stretch.length === 0) return gapped;
  const { fits, columns } = await measure(stretched);
  // Where the browser takes the new room for another distribution, nothing is won.
  const [old, now] = [before, columns].map((each) => stepOf(lengthsOf(each, trial.columns)));
  return fits && (now ?? 0) < (old ?? 0) ? stretched : gapped;
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
