import type { SheetColumns, SheetPlan, SheetSetting } from '../../guide/sheet.js';
import { largest } from './largest.js';
import type { Measured, SheetTrial } from './measure-sheet.js';

/** Sets a sheet as a trial says, and tells what came of it. */
export type Measure = (trial: SheetTrial) => Promise<Measured>;

/** Steps of a point in which type sizes are tried. */
const steps = 10;

/** Points that are given up so that no question runs on in another column, as long as the size stays good. */
const priceOfWhole = 1.5;

/** Columns whose shortest is shorter than this share of the highest look unfinished. */
const leastBalance = 0.6;

/** Tenths of an em by which questions are moved apart at most where there is room. */
const mostGap = 12;

/** Of several numbers of columns, those that show this share of the most show as much. */
const nearlyAsMuch = 0.97;

/**
 * Letters on a line that is good to read, and what each letter beyond costs: in points, and as a share of what is shown.
 */
const goodLine = { least: 45, most: 75, points: 0.06, share: 0.006 } as const;

interface Candidate {
  readonly columns: SheetColumns;
  readonly size: number;
  readonly shown: readonly number[];
}

/**
 * Finds how a sheet is best set: size first, then words. At a size that is good to read the sheet takes as much as
 * fits, the most important first, and type grows only into room that is left. Below that size it goes only for the sake
 * of tiers that say so, and never below the least. Of the numbers of columns that show (nearly) as
 * much as any, the one wins whose type and lines are best to read.
 *
 * @returns Undefined where the sheet does not fit even without all its pieces.
 */
export async function findSetting(plan: SheetPlan, measure: Measure): Promise<SheetSetting | undefined> {
  const candidates: Candidate[] = [];
  for (const columns of plan.columns) {
    const candidate = await fillColumns(plan, columns, measure);
    if (candidate) candidates.push(candidate);
  }
  const most = Math.max(...candidates.map((candidate) => worth(plan, candidate)));
  const [best] = candidates
    .filter((candidate) => worth(plan, candidate) >= most * nearlyAsMuch)
    .sort((one, other) => merit(other) - merit(one));
  return best && polish(plan, best, measure);
}

const trialOf = ({ columns, size, shown }: Candidate): SheetTrial => ({
  columns: columns.count,
  size,
  shown,
  gap: 0,
  whole: false,
});

/** The most that a number of columns can hold, at the best size for it. */
async function fillColumns(plan: SheetPlan, columns: SheetColumns, measure: Measure): Promise<Candidate | undefined> {
  const fits: Fits = async (size, shown) => (await measure(trialOf({ columns, size, shown }))).fits;
  const start = await startingSize(plan, fits);
  if (!(await fits(start, []))) return undefined;
  const shown = await fill(plan, (pieces) => fits(start, pieces));
  const size = (await largestSize(start, plan.sizes.most, (tried) => fits(tried, shown))) ?? start;
  return { columns, size, shown };
}

type Fits = (size: number, shown: readonly number[]) => Promise<boolean>;

/**
 * The size at which a sheet is filled: the highest floor of its tiers, or, as long as the tiers for whose sake that is
 * done do not fit, a smaller one, down to the next floor and on.
 */
async function startingSize({ tiers, sizes: { least } }: SheetPlan, fits: Fits): Promise<number> {
  const floors = [...new Set(tiers.map(({ floor }) => floor))].sort((one, other) => other - one);
  let size = floors[0] ?? least;
  for (const floor of floors.slice(1)) {
    const wanted = tiers
      .filter((tier) => tier.floor <= floor)
      .flatMap(({ pieces }) => pieces.map(({ index }) => index));
    const found = await largestSize(floor, size, (tried) => fits(tried, wanted));
    if (found !== undefined) return found;
    size = floor;
  }
  return size;
}

async function largestSize(
  from: number,
  to: number,
  fits: (size: number) => Promise<boolean>,
): Promise<number | undefined> {
  const found = await largest(Math.ceil(from * steps), Math.floor(to * steps), (tenths) => fits(tenths / steps));
  return found === undefined ? undefined : found / steps;
}

/** As many pieces of each tier, in turn, as fit beside those of the tiers before. */
async function fill(plan: SheetPlan, fits: (shown: readonly number[]) => Promise<boolean>): Promise<number[]> {
  let shown: number[] = [];
  for (const { pieces } of plan.tiers) {
    let waiting = pieces.filter(({ needs }) => needs === undefined || shown.includes(needs));
    while (waiting.length > 0) {
      const before = shown;
      const indices = waiting.map(({ index }) => index);
      const count = (await largest(1, indices.length, (tried) => fits([...before, ...indices.slice(0, tried)]))) ?? 0;
      shown = [...before, ...indices.slice(0, count)];
      const next = waiting[count];
      // Where the page is full, longer pieces do not fit either; one that fits no page keeps no other out.
      if (!next || (await fits(next.needs === undefined ? [next.index] : [next.needs, next.index]))) break;
      waiting = waiting.slice(count + 1);
    }
  }
  return shown;
}

/**
 * What a candidate shows, less what its lines cost the reader. A piece of a tier is worth two of the tier after it.
 */
function worth({ tiers }: SheetPlan, candidate: Candidate): number {
  const on = new Set(candidate.shown);
  const shown = tiers.reduce((sum, { pieces }, at) => {
    const count = pieces.filter(({ index }) => on.has(index)).length;
    return sum + count * 2 ** (tiers.length - at);
  }, 0);
  return shown * Math.max(0, 1 - strayLetters(candidate) * goodLine.share);
}

/** How well a candidate reads: its size, less what lines that are too long or too short cost. */
const merit = (candidate: Candidate): number => candidate.size - strayLetters(candidate) * goodLine.points;

/** By how many letters a line is longer or shorter than is good. */
function strayLetters({ columns, size }: Candidate): number {
  const letter = size * 0.47 * (25.4 / 72);
  const line = columns.width / letter;
  return Math.max(0, line - goodLine.most) + Math.max(0, goodLine.least - line);
}

/** Keeps questions in one column where that costs little, and spreads them over the height that is left. */
async function polish(plan: SheetPlan, best: Candidate, measure: Measure): Promise<SheetSetting> {
  const good = Math.max(...plan.tiers.map(({ floor }) => floor), plan.sizes.least);
  const lowest = Math.max(Math.min(best.size, good), best.size - priceOfWhole);
  const isFine = async (trial: SheetTrial) => {
    const { fits, balance } = await measure(trial);
    return fits && balance >= leastBalance;
  };
  const wholeSize = await largestSize(lowest, best.size, (size) => isFine({ ...trialOf(best), size, whole: true }));
  const base: SheetTrial = { ...trialOf(best), size: wholeSize ?? best.size, whole: wholeSize !== undefined };
  const gap = await largest(0, mostGap, async (tenths) => (await measure({ ...base, gap: tenths / 10 })).fits);
  return { ...base, gap: (gap ?? 0) / 10, shown: base.shown.toSorted((one, other) => one - other) };
}
