import type { FlowPlan } from '../../paginate/flow.js';
import type { DomElement } from './dom.js';
import type { ReadFlow } from './read-flow.js';

/** Columns that stand on a page, seen while all of them are one below the other. */
export interface Fold {
  /** Where they end, in the viewport. */
  readonly bottom: number;
  /** By how much what is below them moves up once they stand side by side. */
  readonly rise: number;
}

/**
 * Finds by how much each page is lower than it looks while columns are laid out as one. Breaks are in place.
 *
 * Runs in the page, so it refers to nothing outside itself.
 *
 * @returns By page.
 */
export function foldColumns({ places }: ReadFlow, { pages }: FlowPlan): Fold[][] {
  const topOf = (element: DomElement | undefined) => element?.getBoundingClientRect().top;
  const bottomOf = (at: number) => (places[at]?.ended?.getBoundingClientRect().bottom ?? 0) + (places[at]?.below ?? 0);
  return pages.map(({ bands }) =>
    bands.map(({ columns, to }) => {
      const heights = columns.map((from, at) => {
        const bottom = bottomOf((columns[at + 1] ?? to) - 1);
        return { top: topOf(places[from]?.begun[0]) ?? bottom, bottom };
      });
      const [first, last] = [heights[0], heights.at(-1)];
      if (!first || !last) return { bottom: 0, rise: 0 };
      const highest = Math.max(...heights.map(({ top, bottom }) => bottom - top));
      return { bottom: last.bottom, rise: last.bottom - first.top - highest };
    }),
  );
}
