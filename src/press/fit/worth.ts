import type { SheetPlan } from '../../guide/sheet.js';
import type { Candidate } from './candidate.js';

/** A piece of a tier is worth this many of the tier after it. */
const ratio = 1.5;

/**
 * Letters on a line that is good to read, and what each letter beyond costs: in points, and as a share of what is shown.
 */
const goodLine = { least: 50, most: 75, points: 0.06, share: 0.006 } as const;

/** Columns that differ by less than this share of the page's height are even; points for each share beyond. */
const even = { within: 0.04, points: 8 } as const;

/** Points that a reader pays who has to follow a question into the next column. */
const priceOfTorn = 1;

/** Points beyond which a line grows short because there is room for large type: nothing is lost by that. */
const readWithEase = 9;

/** What a candidate shows, less what its lines cost the reader. */
export function contentScore({ tiers }: SheetPlan, candidate: Pick<Candidate, 'columns' | 'size' | 'shown'>): number {
  const on = new Set(candidate.shown);
  const shown = tiers.reduce((sum, { pieces }, at) => {
    const count = pieces.filter(({ index }) => on.has(index)).length;
    return sum + count * ratio ** (tiers.length - at);
  }, 0);
  const size = Math.min(candidate.size, readWithEase);
  return shown * Math.max(0, 1 - strayLetters({ ...candidate, size }) * goodLine.share);
}

/** How well a candidate reads: its size, less what its lines, its columns and its breaks cost, in points. */
export function readabilityScore(candidate: Omit<Candidate, 'shown'>): number {
  const lines = strayLetters(candidate) * goodLine.points;
  const uneven = Math.max(0, candidate.uneven - even.within) * even.points;
  return candidate.size - lines - uneven - (candidate.whole ? 0 : priceOfTorn);
}

/** By how many letters a line is longer or shorter than is good. */
function strayLetters({ columns, size }: Pick<Candidate, 'columns' | 'size'>): number {
  const letter = size * 0.47 * (25.4 / 72);
  const line = columns.width / letter;
  return Math.max(0, line - goodLine.most) + Math.max(0, goodLine.least - line);
}
