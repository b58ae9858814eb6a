import type { SheetPlan } from '../../guide/sheet.js';
import type { Candidate } from './candidate.js';

/** A piece of a tier is worth this many of the tier after it. */
const ratio = 1.5;

/**
 * Letters on a line that is good to read, and what each letter beyond costs: in points, and as a share of what is shown.
 */
const goodLine = { least: 45, most: 75, points: 0.06, share: 0.006 } as const;

/** What a candidate shows beside what every other one does, too, less what its lines cost the reader. */
export function contentScore(plans: readonly SheetPlan[], candidate: Candidate): number {
  const scores = plans.map(({ tiers }, at) => {
    const on = new Set(candidate.shown[at]);
    return tiers.map(({ pieces }, tier) => pieces.filter((index) => on.has(index)).length * ratio ** -tier);
  });
  const shown = scores.flat().reduce((sum, score) => sum + score, 0);
  return shown * Math.max(0, 1 - strayLetters(candidate) * goodLine.share);
}

/** How well a candidate reads: its size, less what its lines cost, in points. */
export function readabilityScore(candidate: Pick<Candidate, 'columns' | 'size'>): number {
  return candidate.size - strayLetters(candidate) * goodLine.points;
}

/** By how many letters a line is longer or shorter than is good. */
function strayLetters({ columns, size }: Pick<Candidate, 'columns' | 'size'>): number {
  const letter = size * 0.47 * (25.4 / 72);
  const line = columns.width / letter;
  return Math.max(0, line - goodLine.most) + Math.max(0, goodLine.least - line);
}
