import type { Band, Item, PageShape, PlacedBand } from './flow.js';
import { breakCost, brokenRules, pageCost } from './page-cost.js';
import { type Draft, never, type Place, shrinking } from './rules.js';
import { addItem, addNotes, beginStack, gapAbove, type Notes, type Stack } from './stack.js';

/** A column that is filled. */
interface Column {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  readonly cost: number;
  /** Names of the rules without exception that it breaks. */
  readonly broken: readonly string[];
}

/** What is known of a list before any column is filled. */
export interface Filling {
  readonly items: readonly Item[];
  /** The place before each item. */
  readonly places: readonly (Place | undefined)[];
  readonly notes: Notes;
  readonly shape: PageShape;
}

/** A page with the columns of a band below what stood on it. */
export interface FilledBand {
  readonly stack: Stack;
  /** Index of the first item that is no longer in these columns. */
  readonly to: number;
  /** Whether its first item alone is higher than the room that is left. */
  readonly isOverfull: boolean;
}

/**
 * Fills the columns of a band as far as a page has room for them, one after the other, each as far as the rules allow:
 * entries are short there, so that little is gained by choosing all columns at once. Where the band ends on the page,
 * its columns are made equally high. The notes of its items take their room from all columns.
 *
 * @param from - Index of the first item that is to stand there.
 * @param stack - What stands on the page above it.
 */
export function fillBand(filling: Filling, band: Band, from: number, stack: Stack): FilledBand {
  const { items } = filling;
  const gap = gapAbove(stack, items[from]);
  const above = stack.count > 0 ? stack.height + gap : 0;
  const { columns, foot, room } = fillPage(filling, band, from, { above, foot: stack.foot });
  const to = endOf(columns);
  const height = Math.max(...columns.map((column) => column.height));
  const placed: PlacedBand = { columns: columns.map((column) => column.from), to, height };
  return {
    stack: {
      origin: (items[to - 1]?.bottom ?? 0) - above - height,
      height: above + height,
      gaps: stack.gaps + (gap >= shrinking.from ? gap : 0),
      foot,
      count: stack.count + to - from,
      bands: [...stack.bands, placed],
      parting: stack.parting + columns.slice(1).reduce((sum, column) => sum + costBefore(filling, column.from), 0),
    },
    to,
    isOverfull: height > room,
  };
}

/** Columns of a page, the height of its notes, and the room that these leave. */
interface FilledPage {
  readonly columns: readonly Column[];
  readonly foot: number;
  readonly room: number;
}

/** The fullest page. Each note takes room from all columns, so that may be the one that ends before the next note. */
function fillPage(
  filling: Filling,
  band: Band,
  from: number,
  before: { readonly above: number; readonly foot: number },
): FilledPage {
  const { items, notes, shape } = filling;
  const withNotesOf = (foot: number, at: number) => {
    const item = items[at];
    return item ? addNotes(foot, item, notes, shape) : foot;
  };
  const noted = items.slice(0, band.to).flatMap((item, at) => (at > from && item.notes.length > 0 ? [at] : []));
  let foot = withNotesOf(before.foot, from);
  let best: FilledPage | undefined;
  for (const to of [...noted, band.to]) {
    const room = shape.height - before.above - foot;
    const filled = fillColumns(filling, { ...band, to }, from, room);
    const end = endOf(filled);
    const columns = isEnd(filling, { ...band, to }, end) ? balance(filling, { ...band, to }, filled, room) : filled;
    const isFuller = !best || (end > endOf(best.columns) && (end === band.to || costBefore(filling, end) < never));
    if (isFuller) best = { columns, foot, room };
    if (end < to) break;
    foot = withNotesOf(foot, to);
  }
  if (!best) throw new RangeError(`No item at ${from}.`);
  return best;
}

function costBefore({ places }: Filling, at: number): number {
  const place = places[at];
  return place ? breakCost(place) : 0;
}

/** The columns of one page. An item that is higher than a column has one to itself, which is the page's only one. */
function fillColumns(filling: Filling, band: Band, from: number, room: number): Column[] {
  const filled: Column[] = [];
  for (let at = from; filled.length < band.columns && (at === from || !isEnd(filling, band, at)); ) {
    const column = fillColumn(filling, band, at, room);
    if (column.height > room && filled.length > 0) break;
    filled.push(column);
    if (column.height > room) break;
    at = column.to;
  }
  return filled;
}

/** The column that costs least of those that fit; of two that cost the same, the longer. */
function fillColumn(filling: Filling, band: Band, from: number, room: number): Column {
  const { items, places, shape } = filling;
  let [stack, best]: [Stack, Column | undefined] = [beginStack(items, from), undefined];
  for (let to = from + 1; to <= band.to; to++) {
    const item = items[to - 1];
    if (!item) break;
    stack = addItem(stack, item, {}, shape);
    const height = stack.height + (items[to]?.tail ?? 0);
    if (best && stack.height > room) break;
    if (best && height > room) continue;
    const [isOverfull, place] = [height > room, isEnd(filling, band, to) ? undefined : places[to]];
    const draft: Draft = {
      white: place ? Math.max(0, (room - height) / shape.height) : 0,
      lines: height / shape.line,
      isTail: false,
      shrink: 0,
      hasCarried: false,
      isOverfull,
    };
    const cost = pageCost(draft) + (place ? breakCost(place) : 0);
    if (!best || cost <= best.cost) best = { from, to, height, cost, broken: brokenRules(draft, place) };
    if (!place) break;
  }
  if (!best) throw new RangeError(`No item at ${from}.`);
  return best;
}

/** The same items in columns that are as low as can be. */
function balance(filling: Filling, band: Band, filled: Column[], room: number): Column[] {
  const [from, to] = [filled[0]?.from ?? 0, endOf(filled)];
  const broken = filled.flatMap((column) => column.broken).length;
  let [low, high, best] = [0, Math.ceil(Math.min(room, Math.max(...filled.map(({ height }) => height)))), filled];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const lower = fillColumns(filling, band, from, middle);
    const isWhole = endOf(lower) === to && lower.flatMap((column) => column.broken).length <= broken;
    if (isWhole) [best, high] = [lower, middle];
    else low = middle + 1;
  }
  return best;
}

function endOf(filled: readonly Column[]): number {
  return filled.at(-1)?.to ?? 0;
}

/** Whether the columns of a page end before an item whatever it costs. */
function isEnd({ items }: Filling, band: Band, at: number): boolean {
  return at >= band.to || items[at]?.breakBefore === 'page';
}
