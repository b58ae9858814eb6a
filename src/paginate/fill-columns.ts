import type { Flow, Item, PagePlan, PageShape } from './flow.js';
import { breakCost, brokenRules, pageCost, placeAt } from './page-cost.js';
import type { Draft, Place } from './rules.js';
import { addItem, addNotes, beginStack, type Notes } from './stack.js';

/** A column that is filled. */
interface Column {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  readonly cost: number;
  /** Names of the rules without exception that it breaks. */
  readonly broken: readonly string[];
}

/** What is known of a flow before any column is filled. */
interface Filling {
  readonly items: readonly Item[];
  /** The place before each item. */
  readonly places: readonly (Place | undefined)[];
  readonly columns: number;
  readonly shape: PageShape;
}

/**
 * Fills the columns of a flow's pages one after the other, each as far as the rules allow: entries are short there, so
 * that little is gained by choosing all columns at once. The columns of a page that ends by itself are made equally
 * high. The notes of a page take their room from all its columns.
 *
 * @returns As `choosePages` does. No gap shrinks, and no text runs past a figure.
 */
export function fillColumns(
  { items, columns, span }: Flow,
  notes: Notes,
  shape: PageShape,
  refused: ReadonlySet<number> = new Set(),
): PagePlan[] {
  const places = items.map((_, at) => placeAt(items, at, shape, refused));
  const filling: Filling = { items, places, columns, shape };
  const pages: PagePlan[] = [];
  for (let from = 0; from < items.length; from = pages.at(-1)?.to ?? items.length) {
    const above = from === 0 ? span : 0;
    let [filled, foot, room]: [Column[], number, number] = [[], 0, shape.height - above];
    // What refers to a note may itself have to make room for it: then fewer items stand on the page, never more.
    for (;;) {
      filled = fillPage(filling, from, room);
      foot = items.slice(from, endOf(filled)).reduce((sum, item) => addNotes(sum, item, notes, shape), 0);
      if (foot <= shape.height - above - room) break;
      room = shape.height - above - foot;
    }
    if (isEnd(items, endOf(filled))) filled = balance(filling, filled, room);
    const to = endOf(filled);
    pages.push({
      from,
      to,
      columns: filled.map((column) => column.from),
      head: items[from]?.head ?? 0,
      notes: items.slice(from, to).flatMap((item) => item.notes),
      shrink: 0,
      body: above + Math.max(...filled.map(({ height }) => height)),
      foot,
      broken: filled.flatMap(({ broken }) => broken),
    });
  }
  return pages;
}

/** The columns of one page. */
function fillPage(filling: Filling, from: number, room: number): Column[] {
  const filled: Column[] = [];
  for (let at = from; filled.length < filling.columns && (at === from || !isEnd(filling.items, at)); ) {
    const column = fillColumn(filling, at, room);
    filled.push(column);
    at = column.to;
  }
  return filled;
}

/** The column that costs least of those that fit; of two that cost the same, the longer. */
function fillColumn({ items, places, shape }: Filling, from: number, room: number): Column {
  let [stack, best]: [ReturnType<typeof beginStack>, Column | undefined] = [beginStack(items, from), undefined];
  for (const [offset, item] of items.slice(from).entries()) {
    const to = from + offset + 1;
    stack = addItem(stack, item, {}, shape);
    const height = stack.height + (items[to]?.tail ?? 0);
    if (best && stack.height > room) break;
    if (best && height > room) continue;
    const [isOverfull, place] = [height > room, isEnd(items, to) ? undefined : places[to]];
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
function balance(filling: Filling, filled: Column[], room: number): Column[] {
  const [from, to] = [filled[0]?.from ?? 0, endOf(filled)];
  const broken = filled.flatMap((column) => column.broken).length;
  let [low, high, best] = [0, Math.ceil(Math.min(room, Math.max(...filled.map(({ height }) => height)))), filled];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const lower = fillPage(filling, from, middle);
    const isWhole = endOf(lower) === to && lower.flatMap((column) => column.broken).length <= broken;
    if (isWhole) [best, high] = [lower, middle];
    else low = middle + 1;
  }
  return best;
}

function endOf(filled: readonly Column[]): number {
  return filled.at(-1)?.to ?? 0;
}

/** Whether a page ends before an item whatever it costs. */
function isEnd(items: readonly Item[], at: number): boolean {
  return at >= items.length || items[at]?.breakBefore === 'page';
}
