import type { PageRange } from '../guide/book.js';
import { choosePages, type Refused } from './choose-pages.js';
import type { BookPlan, Flow, FlowPlan, MeasuredBook, PageShape } from './flow.js';

/** How a book is bound, and where its sections begin. */
export interface Opening {
  /** Two: pages face each other, and those of even index are right-hand pages (left-hand ones from right to left). */
  readonly sides: 'one' | 'two';
  /** Whether a section begins on the next page, or on the next right-hand one. */
  readonly openers: 'next' | 'right';
}

export interface ChooseBookOptions {
  /** Index of the first page behind the cover. */
  readonly firstPage: number;
  /** Ids of the flows that begin on a right-hand page. */
  readonly onTheRight: ReadonlySet<string>;
  /** By id of the flow: places where the browser was seen not to keep what was planned. */
  readonly refused?: ReadonlyMap<string, Refused> | undefined;
}

/** From this many pages on a book is one of two sides, unless one is asked for. */
export const twoSidedFrom = 32;

/**
 * Chooses the pages of every flow, and puts an empty page before one that has to begin on the right and would not.
 *
 * @returns A plan a flow, in the order of the flows.
 */
export function chooseBook(
  { flows, notes }: MeasuredBook,
  shape: PageShape,
  { firstPage, onTheRight, refused }: ChooseBookOptions,
): BookPlan {
  let next = firstPage;
  return flows.map((flow): FlowPlan => {
    const pages = choosePages(flow.items, notes, shape, { bands: flow.bands, refused: refused?.get(flow.id) });
    const blanks = pages.length > 0 && onTheRight.has(flow.id) && isLeft(next) ? 1 : 0;
    const start = next + blanks;
    next = start + pages.length;
    return { id: flow.id, blanks, start, pages };
  });
}

/**
 * The flows that begin on a right-hand page: where pages face each other, each at which numbering begins, so that odd
 * numbers are on the right; and sections, where they are to open there.
 *
 * @param sections - Ids of their flows.
 */
export function rightHandFlows(
  flows: readonly Flow[],
  ranges: readonly PageRange[],
  sections: readonly string[],
  { sides, openers }: Opening,
): ReadonlySet<string> {
  if (sides === 'one') return new Set();
  const ids = new Set([...ranges.map(({ anchor }) => anchor), ...(openers === 'right' ? sections : [])]);
  return new Set(flows.map(({ id }) => id).filter((id) => ids.has(id)));
}

/** Number of pages of a book, the cover and empty ones included. */
export function countPages(plan: BookPlan): number {
  return plan.reduce((count, { start, pages }) => Math.max(count, start + pages.length), 1);
}

/** Whether a page is a left-hand one: the cover, page 0, is on the right. */
function isLeft(page: number): boolean {
  return page % 2 === 1;
}
