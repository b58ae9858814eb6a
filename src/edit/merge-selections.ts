import type { Selection } from '../guide/selection.js';

/**
 * Narrows the selection of a named edition by what was asked for beside it. The two stay apart, one within the
 * other, since their lists have no common list in general: "(a or b) and (b or c)" is none, and what is left out may
 * be so by either.
 *
 * @returns What both choose; `named` itself where `flags` ask for nothing.
 */
export function mergeSelections(named: Selection, flags: Selection): Selection {
  const asked = Object.values(flags).some((value) => value !== undefined);
  return asked ? { ...flags, within: named } : named;
}
