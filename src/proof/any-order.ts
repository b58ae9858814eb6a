import { gap, isGap } from '../guide/dialogue.js';
import type { ReplyElement } from '../guide/runner.js';
import { type Bindings, countMarks, matchLine } from './marks.js';

/** A reply of which each line is an element. */
export const asLines = (lines: readonly string[]): ReplyElement => lines.map((line) => (isGap(line) ? gap : line));

/**
 * Compares replies whose elements may come in any order, at every depth.
 *
 * @returns The names with those that were given a meaning; undefined where the elements are others.
 */
export function matchAnyOrder(
  expected: ReplyElement,
  observed: ReplyElement,
  bindings: Bindings,
): Bindings | undefined {
  if (typeof expected === 'string' || typeof observed === 'string') {
    return typeof expected === 'string' && typeof observed === 'string'
      ? matchLine(expected, observed, bindings)
      : undefined;
  }
  const isOpen = expected.includes(gap);
  const wanted = expected.filter((element) => element !== gap).toSorted(literalFirst);
  if (isOpen ? wanted.length > observed.length : wanted.length !== observed.length) return undefined;
  return assign(wanted, observed, bindings);
}

/** An element with marks must not take the place of one that only one line can fill. */
function literalFirst(one: ReplyElement, other: ReplyElement): number {
  return marksIn(one) - marksIn(other);
}

const marksIn = (element: ReplyElement): number =>
  typeof element === 'string' ? countMarks(element) : element.reduce((sum, each) => sum + marksIn(each), 0);

function assign(
  wanted: readonly ReplyElement[],
  observed: readonly ReplyElement[],
  bindings: Bindings,
): Bindings | undefined {
  let bound = bindings;
  const left = [...observed];
  for (const element of wanted) {
    const at = left.findIndex((candidate) => matchAnyOrder(element, candidate, bound) !== undefined);
    const found = at < 0 ? undefined : matchAnyOrder(element, left[at] ?? '', bound);
    if (!found) return undefined;
    bound = found;
    left.splice(at, 1);
  }
  return bound;
}
