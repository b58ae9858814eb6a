import type { SheetPlan, SheetSetting } from '../../guide/sheet.js';
import type { Candidate, Measure } from './candidate.js';
import { largest } from './largest.js';
import { spread, unevenness } from './spread.js';
import { contentScore, readabilityScore } from './worth.js';

/** Steps of a point in which type sizes are tried. */
const steps = 10;

/** Tenths of a point by which type is set smaller than it could be where columns come out more even, and how often. */
const smaller = { by: 2, times: 6 } as const;

/** Of several ways to set a sheet, those that show this share of the most show as much. */
const nearlyAsMuch = 0.98;

/**
 * Finds how a sheet is best set: size first, then words. At a size that is good to read the sheet takes as much as
 * fits, the most important first, and type grows only into room that is left. Below that size it goes only for the sake
 * of tiers that say so, and never below the least. Of the ways that show (nearly) as much as any, the one wins whose
 * type and lines are best to read, whose columns are even, and whose questions stand in one column each.
 *
 * @returns Undefined where the sheet does not fit even without all its pieces.
 */
export async function findSetting(plan: SheetPlan, measure: Measure): Promise<SheetSetting | undefined> {
  const splitAcrossColumns: Candidate[] = [];
  for (const columns of plan.columns) {
    const candidate = await fillColumns(plan, { columns, whole: false }, measure);
    if (candidate) splitAcrossColumns.push(candidate);
  }
  const candidates = [...splitAcrossColumns];
  for (const { columns } of amongTheFullest(plan, splitAcrossColumns)) {
    const candidate = await fillColumns(plan, { columns, whole: true }, measure);
    if (candidate) candidates.push(candidate);
  }
  const [best] = amongTheFullest(plan, candidates).sort(
    (one, other) => readabilityScore(other) - readabilityScore(one),
  );
  return best && spread(trialOf(best), measure);
}

function amongTheFullest(plan: SheetPlan, candidates: readonly Candidate[]): Candidate[] {
  const most = Math.max(...candidates.map((candidate) => contentScore(plan, candidate)));
  return candidates.filter((candidate) => contentScore(plan, candidate) >= most * nearlyAsMuch);
}

type Way = Pick<Candidate, 'columns' | 'whole'>;

const trialOf = ({ columns, whole, size, shown }: Omit<Candidate, 'uneven'>): SheetSetting => ({
  columns: columns.count,
  size,
  shown: shown.toSorted((one, other) => one - other),
  gap: 0,
  stretch: [],
  whole,
});

/** The most that a number of columns can hold, at the best size for it. */
async function fillColumns(plan: SheetPlan, way: Way, measure: Measure): Promise<Candidate | undefined> {
  const fits: Fits = async (size, shown) => (await measure(trialOf({ ...way, size, shown }))).fits;
  const start = await startingSize(plan, fits);
  if (!(await fits(start, []))) return undefined;
  const shown = await fill(plan, (pieces) => fits(start, pieces));
  const size = (await largestSize(start, plan.sizes.most, (tried) => fits(tried, shown))) ?? start;
  return mostEven({ ...way, shown }, start, size, measure);
}

/** Of the sizes between two, not far from the larger, the one that reads best: a little smaller may be more even. */
async function mostEven(
  way: Omit<Candidate, 'size' | 'uneven'>,
  least: number,
  most: number,
  measure: Measure,
): Promise<Candidate | undefined> {
  const sizes = Array.from({ length: smaller.times }, (_, at) => Math.round(most * steps - at * smaller.by) / steps);
  let best: Candidate | undefined;
  for (const size of sizes.filter((each) => each >= least)) {
    const measured = await measure(trialOf({ ...way, size }));
    const candidate: Candidate = { ...way, size, uneven: unevenness(measured, way.columns.count) };
    if (measured.fits && (!best || readabilityScore(candidate) > readabilityScore(best))) best = candidate;
  }
  return best;
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
    const waiting = pieces.filter(({ needs }) => needs === undefined || shown.includes(needs));
    const before = shown;
    const indices = waiting.map(({ index }) => index);
    const count = (await largest(1, indices.length, (tried) => fits([...before, ...indices.slice(0, tried)]))) ?? 0;
    shown = [...before, ...indices.slice(0, count)];
    // One that is too long, or too wide for any page, keeps no other out: another column may have room.
    for (const index of indices.slice(count)) {
      const more = [...shown, index];
      if (await fits(more)) shown = more;
    }
  }
  return shown;
}
