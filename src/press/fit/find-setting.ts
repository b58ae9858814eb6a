import type { SheetColumns, SheetDraft, SheetFit, SheetPlan, SheetSizes, SheetTier } from '../../guide/sheet.js';
import type { Candidate, Measure } from './candidate.js';
import { largest } from './largest.js';
import { contentScore, readabilityScore } from './worth.js';

/** Steps of a point in which type sizes are tried. */
const steps = 10;

/** Steps in which the spaces of a sheet are widened. */
const airSteps = 10;

/** Of several ways to set sheets, those that show this share of the most show as much. */
const nearlyAsMuch = 0.98;

/**
 * Finds how sheets are best set, as a set: one number of columns, and the largest type at which each page holds what
 * was written for it and the core of the rest, as far as it can hold that at all. Each page then takes what else fits,
 * the most important first. Of the ways that show (nearly) as much as any, the one wins whose type and lines are best to
 * read. The room that then is left on a page goes between its lines and blocks, as far as that looks well.
 */
export async function findSetting(
  { plans, columns, sizes }: Omit<SheetDraft, 'html'>,
  measure: Measure,
): Promise<SheetFit> {
  const candidates: (Candidate & { readonly set: TrialSet })[] = [];
  let fewest: readonly number[] | undefined;
  for (const each of columns) {
    const set = new TrialSet(plans, each, measure);
    const size = await set.sizeFor(sizes);
    if (size !== undefined) candidates.push({ set, columns: each, size, shown: await set.fill(size) });
    else {
      const overflowing = await set.overflowing(sizes.least);
      if (!fewest || overflowing.length < fewest.length) fewest = overflowing;
    }
  }
  const most = Math.max(...candidates.map((candidate) => contentScore(plans, candidate)));
  const fullest = candidates.filter((candidate) => contentScore(plans, candidate) >= most * nearlyAsMuch);
  const [best] = fullest.sort((one, other) => readabilityScore(other) - readabilityScore(one));
  if (!best) return { overflowing: fewest ?? [] };
  const shown = best.shown.map((indices) => indices.toSorted((one, other) => one - other));
  const air = await best.set.air(best.size, shown);
  return { setting: { size: best.size, columns: best.columns.count, shown, air } };
}

/** All sheets, tried with one number of columns. */
class TrialSet {
  readonly #plans: readonly SheetPlan[];
  readonly #columns: SheetColumns;
  readonly #measure: Measure;
  /** Places of the sheets: those that did not fit last come first, for they will not fit again. */
  #order: number[];

  constructor(plans: readonly SheetPlan[], columns: SheetColumns, measure: Measure) {
    this.#plans = plans;
    this.#columns = columns;
    this.#measure = measure;
    this.#order = [...plans.keys()];
  }

  /**
   * The largest size at which each sheet holds its core, as far as that fits at all; undefined where what must be on the
   * sheets fits at none.
   */
  async sizeFor({ least, most }: SheetSizes): Promise<number | undefined> {
    if (
      !(await this.#allFit(
        least,
        this.#plans.map(({ required }) => required),
      ))
    )
      return undefined;
    const core = await this.#fill(least, ({ isCore }) => isCore);
    const tenths = await largest(Math.ceil(least * steps), Math.floor(most * steps), (tried) =>
      this.#allFit(tried / steps, core),
    );
    return tenths === undefined ? least : tenths / steps;
  }

  /** The sheets that do not fit with what must be on them alone. */
  async overflowing(size: number): Promise<number[]> {
    const found: number[] = [];
    for (const [at, { required }] of this.#plans.entries()) {
      if (!(await this.#fits(at, size, required))) found.push(at);
    }
    return found;
  }

  /** Of each sheet what must be on it, and as many pieces of each tier, in turn, as fit beside those before. */
  fill(size: number): Promise<number[][]> {
    return this.#fill(size, () => true);
  }

  /** Of each sheet, how far its spaces can be widened. */
  async air(size: number, shown: readonly (readonly number[])[]): Promise<number[]> {
    const found: number[] = [];
    for (const [at, on] of shown.entries()) {
      const widest = await largest(1, airSteps, (tried) => this.#fits(at, size, on, tried / airSteps));
      found.push((widest ?? 0) / airSteps);
    }
    return found;
  }

  async #fill(size: number, isWanted: (tier: SheetTier) => boolean): Promise<number[][]> {
    const shown: number[][] = [];
    for (const [at, { required, tiers }] of this.#plans.entries()) {
      let on: number[] = [...required];
      for (const { pieces } of tiers.filter(isWanted)) {
        on = await this.#addFrom(pieces, on, (tried) => this.#fits(at, size, tried));
      }
      shown.push(on);
    }
    return shown;
  }

  async #addFrom(
    pieces: readonly number[],
    before: readonly number[],
    fits: (shown: readonly number[]) => Promise<boolean>,
  ): Promise<number[]> {
    const count = (await largest(1, pieces.length, (tried) => fits([...before, ...pieces.slice(0, tried)]))) ?? 0;
    let shown = [...before, ...pieces.slice(0, count)];
    // One that is too long, or too wide for its column, keeps no other out: another column may have room.
    for (const index of pieces.slice(count)) if (await fits([...shown, index])) shown = [...shown, index];
    return shown;
  }

  async #allFit(size: number, shown: readonly (readonly number[])[]): Promise<boolean> {
    for (const at of this.#order) {
      if (await this.#fits(at, size, shown[at] ?? [])) continue;
      this.#order = [at, ...this.#order.filter((other) => other !== at)];
      return false;
    }
    return true;
  }

  #fits(at: number, size: number, shown: readonly number[], air = 0): Promise<boolean> {
    return this.#measure(at, { size, columns: this.#columns.count, shown, air });
  }
}
