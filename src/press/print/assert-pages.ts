import type { Item } from '../../paginate/flow.js';
import type { AppliedPage } from './page-builder.js';
import type { PlannedBook, Refused } from './plan-book.js';

/** By how much a page may be higher or lower than planned in the browser, in pixels: it has one to spare. */
const tolerance = 1;

/** Indices of the items of the text that an item goes on, the first aside. */
function textOf(items: readonly Item[], at: number): number[] {
  const text = items[at]?.inside.findLast(({ kind }) => kind === 'paragraph');
  if (!text) return [at];
  return Array.from({ length: text.before + text.after - 1 }, (_, line) => at - text.before + 1 + line);
}

/**
 * Finds the pages that are not as high as planned once their breaks are in place. Mostly a text was set otherwise once
 * it was parted, so it is refused to part that text at all; else to begin or end the page where it does.
 *
 * @param before - What was refused already.
 * @returns What is refused from now on, and the ids of the flows whose pages are to be chosen anew; undefined where
 *   all are as planned.
 */
export function refuseMisfits(
  { plan, flows }: Pick<PlannedBook, 'plan' | 'flows'>,
  applied: readonly AppliedPage[],
  before: Refused = new Map(),
): { readonly refused: Refused; readonly flows: readonly string[] } | undefined {
  const misfits = applied.flatMap(({ flow, page, height, isGoingOn }, at) => {
    const [own, planned] = [plan[flow], plan[flow]?.pages[page]];
    if (!own || !planned) return [];
    const isCarrying = planned.carried !== undefined || own.pages[page + 1]?.carried !== undefined;
    const repeated = planned.head + (flows[flow]?.items[planned.to]?.tail ?? 0);
    const difference = height + repeated - planned.body;
    if (isCarrying || Math.abs(difference) <= tolerance) return [];
    const next = applied[at + 1];
    const parted = [
      ...(isGoingOn ? [planned.from] : []),
      ...(next?.flow === flow && next.isGoingOn ? [planned.to] : []),
    ];
    const texts = parted.flatMap((item) => textOf(flows[flow]?.items ?? [], item));
    const columns = planned.bands.flatMap((band) => band.columns.slice(1));
    const begun = [planned.from, ...columns, planned.to].filter((item) => item > 0);
    return [{ id: own.id, items: texts.length > 0 ? texts : begun }];
  });
  if (misfits.length === 0) return undefined;
  const refused = new Map([...before].map(([id, items]) => [id, new Set(items)]));
  for (const { id, items } of misfits) refused.set(id, new Set([...(refused.get(id) ?? []), ...items]));
  return { refused, flows: [...new Set(misfits.map(({ id }) => id))] };
}

/** What a print shows of its pages. */
export interface PrintedPages {
  readonly count: number;
  /** Index of the page of each destination. */
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Compares a print with its plan. What is raised in the first line of a page may stick out above it, and is then told
 * on the page before.
 *
 * @param planned.onTop - Anchors in the first line of their page.
 * @returns In words, how they differ; undefined where every destination is on its page.
 */
export function differenceFrom(
  planned: PrintedPages & { readonly onTop: ReadonlySet<string> },
  printed: PrintedPages,
): string | undefined {
  if (printed.count !== planned.count) return `${printed.count} pages were printed where ${planned.count} were planned`;
  for (const [anchor, page] of printed.places) {
    const wanted = planned.places.get(anchor);
    const isAbove = planned.onTop.has(anchor) && page + 1 === wanted;
    if (wanted !== undefined && wanted !== page && !isAbove) {
      return `#${anchor} was printed on page ${page + 1} where page ${wanted + 1} was planned`;
    }
  }
  return undefined;
}
