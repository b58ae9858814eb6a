import type { BookPlan } from '../../paginate/flow.js';
import type { AppliedPage } from './page-builder.js';
import type { Refused } from './plan-book.js';

/** How much higher than planned a page may be in the browser, in pixels: it has one to spare. */
const tolerance = 1;

/** How much lower: a label beside the last line may reach below it. */
const slack = 24;

/**
 * Finds the pages that are not as high as planned once their breaks are in place, and refuses the breaks of each.
 *
 * @param before - What was refused already.
 * @returns Undefined where all are as planned.
 */
export function refuseMisfits(
  plan: BookPlan,
  applied: readonly AppliedPage[],
  before: Refused = new Map(),
): Refused | undefined {
  const misfits = applied.flatMap(({ flow, page, height }) => {
    const [own, planned] = [plan[flow], plan[flow]?.pages[page]];
    if (!own || !planned || height === undefined) return [];
    const next = own.pages[page + 1];
    const isCarrying = planned.carried !== undefined || next?.carried !== undefined;
    const difference = height + planned.head - planned.body;
    if (isCarrying || (difference <= tolerance && difference >= -slack)) return [];
    return [{ id: own.id, items: [planned.from, planned.to].filter((item) => item > 0) }];
  });
  if (misfits.length === 0) return undefined;
  const refused = new Map([...before].map(([id, items]) => [id, new Set(items)]));
  for (const { id, items } of misfits) refused.set(id, new Set([...(refused.get(id) ?? []), ...items]));
  return refused;
}

/** What a print shows of its pages. */
export interface PrintedPages {
  readonly count: number;
  /** Index of the page of each destination. */
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Compares a print with its plan.
 *
 * @returns In words, how they differ; undefined where every destination is on its page.
 */
export function differenceFrom(planned: PrintedPages, printed: PrintedPages): string | undefined {
  if (printed.count !== planned.count) return `${printed.count} pages were printed where ${planned.count} were planned`;
  for (const [anchor, page] of printed.places) {
    const wanted = planned.places.get(anchor);
    if (wanted !== undefined && wanted !== page) {
      return `#${anchor} was printed on page ${page + 1} where page ${wanted + 1} was planned`;
    }
  }
  return undefined;
}
