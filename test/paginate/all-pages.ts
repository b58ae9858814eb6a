import type { Item, PagePlan } from '../../src/paginate/flow.js';
import { breakCost, pageCost, placeAt } from '../../src/paginate/page-cost.js';
import { never } from '../../src/paginate/rules.js';
import { shape } from './lists.js';

/** A list and the heights of its notes. */
interface List {
  readonly items: readonly Item[];
  readonly notes: Readonly<Record<string, number>>;
}

/** One page out of all that there could be. */
interface Page {
  readonly from: number;
  readonly to: number;
  readonly carried: number | undefined;
  readonly passed: number | undefined;
}

/**
 * The cost of the cheapest pages of a list, found by trying all: slow, and plain enough to be believed. It measures
 * pages by itself and shares with the product the rules alone.
 */
export function cheapest(list: List, from = 0, carried?: number): number {
  if (from === list.items.length && carried === undefined) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (const page of pagesFrom(list, from, carried)) {
    const cost = costOf(list, page);
    if (cost !== undefined) best = Math.min(best, cost + cheapest(list, page.to, page.passed));
  }
  return best;
}

/** The cost of pages that were chosen. */
export function costOfPages(list: List, pages: readonly PagePlan[]): number {
  return pages.reduce((sum, { from, to, carried }, at) => {
    return sum + (costOf(list, { from, to, carried, passed: pages[at + 1]?.carried }) ?? Number.NaN);
  }, 0);
}

/** What pages that were chosen have to say of themselves. */
export function sizesOf(list: List, pages: readonly PagePlan[]): Pick<PagePlan, 'body' | 'foot' | 'shrink'>[] {
  return pages.map(({ from, to, carried }, at) => sizeOf(list, { from, to, carried, passed: pages[at + 1]?.carried }));
}

/** Indices of what stands on each page, from its head to its foot. */
export function heldBy(pages: readonly PagePlan[]): number[][] {
  return pages.map(({ from, to, carried }, at) => held({ from, to, carried, passed: pages[at + 1]?.carried }));
}

function held({ from, to, carried, passed }: Page): number[] {
  const own = Array.from({ length: to - from }, (_, index) => from + index).filter((item) => item !== passed);
  return carried === undefined ? own : [carried, ...own];
}

function* pagesFrom(list: List, from: number, carried: number | undefined): Generator<Page> {
  const { items } = list;
  for (let to = carried === undefined ? from + 1 : from; to <= items.length; to++) {
    if (items.slice(from + 1, to).some(({ breakBefore }) => breakBefore === 'page')) return;
    yield { from, to, carried, passed: undefined };
    for (let figure = carried === undefined ? from + 1 : from; figure < to; figure++) {
      const { height, gaps, foot } = measure(list, { from, to: figure + 1, carried, passed: undefined });
      const isTooMuch = height + foot - gaps / 4 > shape.height;
      if (isTooMuch && afterPassed(items, figure) === to) yield { from, to, carried, passed: figure };
    }
  }
}

/** The place behind the paragraph that may stand before a figure. */
function afterPassed(items: readonly Item[], figure: number): number | undefined {
  const paragraph = items[figure + 1];
  if (!items[figure]?.floats || items[figure - 1]?.leads) return;
  if (paragraph?.begins !== 'paragraph' || paragraph.breakBefore !== 'auto') return;
  const rest = items.findIndex(({ inside }, at) => at > figure + 1 && inside.length === 0);
  const after = rest < 0 ? items.length : rest;
  const place = placeAt(items, after, shape, new Set());
  if (place && (breakCost(place) >= never || place.after.breakBefore === 'page')) return;
  return after;
}

/** Room that the flow leaves above an item. */
const above = (items: readonly Item[], at: number) => Math.max(0, (items[at]?.top ?? 0) - (items[at - 1]?.bottom ?? 0));

function measure({ items, notes }: List, page: Page): { height: number; gaps: number; foot: number } {
  const { from, carried, passed } = page;
  let height = carried === undefined ? (items[from]?.head ?? 0) : 0;
  let gaps = 0;
  let last: number | undefined;
  for (const at of held(page)) {
    let gap = above(items, at - 1 === passed ? passed : at);
    if (last === undefined) gap = 0;
    else if (last === carried) gap = Math.max(gap, above(items, carried + 1));
    if (gap >= 15) gaps += gap;
    height += gap + (items[at]?.bottom ?? 0) - (items[at]?.top ?? 0);
    last = at;
  }
  const feet = held(page).flatMap((at) => items[at]?.notes ?? []);
  const between = feet.length > 0 ? shape.footAbove + (feet.length - 1) * shape.footGap : 0;
  return { height, gaps, foot: feet.reduce((sum, id) => sum + (notes[id] ?? 0), between) };
}

function sizeOf(list: List, page: Page): Pick<PagePlan, 'body' | 'foot' | 'shrink'> {
  const { height, gaps, foot } = measure(list, page);
  const body = height + (list.items[page.passed ?? page.to]?.tail ?? 0);
  const excess = body + foot - shape.height;
  const shrink = excess > 0 && excess <= gaps / 4 ? excess / gaps : 0;
  return { body: body - shrink * gaps, foot, shrink };
}

/** What a page and the break at its end cost; undefined where it cannot be. */
function costOf(list: List, page: Page): number | undefined {
  const { items } = list;
  const { from, to, carried, passed } = page;
  const next = items[passed ?? to];
  const { body, foot, shrink } = sizeOf(list, page);
  const excess = body + foot - shape.height;
  const isOverfull = excess > 1e-9;
  if (isOverfull && held(page).length > 1) return;
  const isEnd = !next || next.breakBefore === 'page';
  const continues = from > 0 && (carried !== undefined || items[from]?.breakBefore !== 'page');
  const cost = pageCost({
    white: isEnd ? 0 : Math.max(0, -excess) / shape.height,
    lines: body / shape.line,
    isTail: isEnd && continues,
    shrink,
    hasCarried: carried !== undefined,
    isOverfull,
  });
  const place = placeAt(items, to, shape, new Set(), passed);
  return cost + (place ? breakCost(place) : 0);
}
