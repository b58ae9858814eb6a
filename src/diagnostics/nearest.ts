import { distance } from 'fastest-levenshtein';

/**
 * The candidate that the writer most likely meant: at most two edits away, or a third of the word's length, and never
 * all of it.
 *
 * @returns Undefined where none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1);
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    // Of two that are as near, the one of the same length: letters are swapped more often than left out.
    const rank = edits + Math.abs(word.length - candidate.length) / 100;
    if (edits <= limit && rank < least) [best, least] = [candidate, rank];
  }
  return best;
}
