import { fillBand } from './fill-band.js';
import type { Band, Item, PagePlan, PageShape } from './flow.js';
import { breakCost, brokenBetween, brokenRules, pageCost, placeAt } from './page-cost.js';
import { type Draft, never, shrinking } from './rules.js';
import { addItem, beginStack, leastHeight, type Notes, type Stack, skipFigure } from './stack.js';

/** Indices of items at which a page may not begin, as the browser was seen not to keep what was planned. */
export type Refused = ReadonlySet<number>;

export interface ChoosePagesOptions {
  /** What is set in columns. */
  readonly bands?: readonly Band[] | undefined;
  readonly refused?: Refused | undefined;
}

/** From where to where a page goes. */
interface Extent {
  readonly from: number;
  readonly to: number;
  /** A figure from the page before that stands at its head. */
  readonly carried?: number | undefined;
  /** A figure that its text runs past, and that stands at the head of the next. */
  readonly passed?: number | undefined;
}

/** The cheapest way to one place: its last page, and the way to where that begins. */
interface Way {
  /** Of all pages up to here, with the breaks at their ends. */
  readonly cost: number;
  readonly last?: { readonly extent: Extent; readonly stack: Stack; readonly before: Way };
}

/**
 * Chooses all page breaks of a list at once: of all ways to cut it into pages that hold their items and the notes
 * first referred to there, the one that costs least by the rules (M. F. Plass, Optimal pagination techniques for
 * automatic typesetting systems, 1981). The best way to each place is found from the best ways to the places before it,
 * so time grows with items times items per page.
 *
 * Text may run past a figure that does not fit: the place behind the next paragraph is then reached in a second way,
 * with the figure still to be set. A band of columns is filled as far as the page has room for it.
 *
 * @param items - Measured in one column. Without any there is no page.
 * @returns Pages in order. A page is higher than its room only where it holds a single item; where no legal break is
 *   left the least bad one is taken, and `broken` names the rules.
 */
export function choosePages(
  items: readonly Item[],
  notes: Notes,
  shape: PageShape,
  { bands = [], refused = new Set() }: ChoosePagesOptions = {},
): PagePlan[] {
  if (items.length === 0) return [];
  const places = items.map((_, at) => placeAt(items, at, shape, refused));
  const costs = places.map((place) => (place ? breakCost(place) : 0));
  const filling = { items, places, notes, shape };
  const figures = findFigures(items, costs, bands);
  const carriedAt = new Map([...figures].map(([figure, after]) => [after, figure]));
  const ways: (Way | undefined)[] = [{ cost: 0 }];
  const waysWithFigure: (Way | undefined)[] = [];

  /** Keeps a page where it is the cheapest way to its end. */
  const propose = (before: Way, extent: Extent, stack: Stack) => {
    const { to, passed } = extent;
    const draft = draftOf(items, shape, extent, stack);
    if (draft.isOverfull && stack.count > 1) return;
    const atEnd = passed === undefined ? costs[to] : costBefore(items, to, shape, refused, passed);
    const cost = before.cost + pageCost(draft) + stack.parting + (atEnd ?? 0);
    const known = passed === undefined ? ways : waysWithFigure;
    if (cost < (known[to]?.cost ?? Number.POSITIVE_INFINITY)) known[to] = { cost, last: { extent, stack, before } };
  };

  /** Proposes every page that begins at a place. */
  const extend = (before: Way, from: number, carried?: number) => {
    let stack = beginStack(items, from, carried);
    if (carried !== undefined) propose(before, { from, to: from, carried }, stack);
    for (let at = from; at < items.length; ) {
      const item = items[at];
      if (!item || (at > from && item.breakBefore === 'page')) return;
      const band = bandAt(bands, at);
      if (band) {
        const filled = fillBand(filling, band, at, stack);
        if (filled.isOverfull && stack.count > 0) return;
        [stack, at] = [filled.stack, filled.to];
        propose(before, { from, to: at, carried }, stack);
        if (at < band.to) return;
        continue;
      }
      const longer = addItem(stack, item, notes, shape);
      if (longer.count > 1 && leastHeight(longer) > shape.height) {
        const to = figures.get(at);
        if (to === undefined) return;
        const rest = items.slice(at + 1, to);
        const past = rest.reduce((sum, one) => addItem(sum, one, notes, shape), skipFigure(stack, items, at));
        propose(before, { from, to, carried, passed: at }, past);
        return;
      }
      stack = longer;
      at += 1;
      propose(before, { from, to: at, carried }, stack);
    }
  };

  for (let at = 0; at <= items.length; at++) {
    const withFigure = waysWithFigure[at];
    if (withFigure) extend(withFigure, at, carriedAt.get(at));
    const way = ways[at];
    if (way) extend(way, at);
  }

  const pages: PagePlan[] = [];
  for (let last = ways[items.length]?.last; last; last = last.before.last) {
    const page = planOf(items, shape, refused, last.extent, last.stack);
    const between = page.bands.flatMap((band) => band.columns.slice(1).flatMap((at) => brokenBetween(places[at])));
    pages.unshift({ ...page, broken: [...between, ...page.broken] });
  }
  return pages;
}

/** What a break before an item costs where a figure is carried there; 0 at both ends of the flow. */
function costBefore(items: readonly Item[], at: number, shape: PageShape, refused: Refused, figure: number): number {
  const place = placeAt(items, at, shape, refused, figure);
  return place ? breakCost(place) : 0;
}

function bandAt(bands: readonly Band[], at: number): Band | undefined {
  return bands.find(({ from, to }) => from <= at && at < to);
}

/** The item that the page after this one begins with. */
function nextOf(items: readonly Item[], { to, passed }: Extent): Item | undefined {
  return items[passed ?? to];
}

/** How a stack goes into its page: how high it is there, by which share its gaps shrink, and what room is left. */
function sizeOf(items: readonly Item[], shape: PageShape, extent: Extent, stack: Stack) {
  // The columns of a band have counted it already.
  const tail = stack.bands.at(-1)?.to === extent.to ? 0 : (nextOf(items, extent)?.tail ?? 0);
  const body = stack.height + tail;
  const room = shape.height - body - stack.foot;
  if (room >= 0) return { body, shrink: 0, room };
  const shrink = -room / stack.gaps;
  return shrink <= shrinking.share ? { body: body + room, shrink, room: 0 } : { body, shrink: 0, room };
}

/** How a page looks to the rules. */
function draftOf(items: readonly Item[], shape: PageShape, extent: Extent, stack: Stack): Draft {
  const { body, shrink, room } = sizeOf(items, shape, extent, stack);
  const [next, begins] = [nextOf(items, extent), items[extent.from]];
  const endsByItself = !next || next.breakBefore === 'page';
  const goesOn = extent.from > 0 && (extent.carried !== undefined || begins?.breakBefore !== 'page');
  return {
    white: endsByItself ? 0 : Math.max(0, room / shape.height),
    lines: body / shape.line,
    isTail: endsByItself && goesOn,
    shrink,
    hasCarried: extent.carried !== undefined,
    isOverfull: room < 0,
  };
}

function planOf(items: readonly Item[], shape: PageShape, refused: Refused, extent: Extent, stack: Stack): PagePlan {
  const { from, to, carried, passed } = extent;
  const { body, shrink } = sizeOf(items, shape, extent, stack);
  const end = placeAt(items, to, shape, refused, passed);
  return {
    from,
    to,
    ...(carried !== undefined && { carried }),
    bands: stack.bands,
    head: carried === undefined ? (items[from]?.head ?? 0) : 0,
    notes: items.slice(from, to).flatMap((item) => item.notes),
    shrink,
    body,
    foot: stack.foot,
    broken: brokenRules(draftOf(items, shape, extent, stack), end),
  };
}

/**
 * Finds the figures that text may run past, each with the index of the item behind the paragraph that follows it.
 *
 * @param costs - Of a break before each item.
 */
function findFigures(items: readonly Item[], costs: readonly number[], bands: readonly Band[]): Map<number, number> {
  const figures = new Map<number, number>();
  for (const [figure, item] of items.entries()) {
    const next = items[figure + 1];
    if (!item.floats || items[figure - 1]?.leads) continue;
    if (next?.begins !== 'paragraph' || next.breakBefore !== 'auto') continue;
    let after = figure + 2;
    while ((items[after]?.inside.length ?? 0) > 0) after++;
    const isInBand = bands.some(({ from, to }) => from < after && to > figure);
    const isLegal = after === items.length || (costs[after] ?? 0) < never;
    if (isLegal && !isInBand && items[after]?.breakBefore !== 'page') figures.set(figure, after);
  }
  return figures;
}
