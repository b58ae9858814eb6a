import type { Item, MeasuredBook, PageShape, PlacedBand } from './flow.js';
import { shrinking } from './rules.js';

/** Items as they would stand on a page or in a column, one below the other or in columns. Lengths are pixels. */
export interface Stack {
  /** Where the flow has what stands at the top of the page. */
  readonly origin: number;
  readonly height: number;
  /** Height of the gaps that may shrink. */
  readonly gaps: number;
  /** Height of the notes that its items refer to, with what is above them; 0 without notes. */
  readonly foot: number;
  readonly count: number;
  /** What of it stands in columns, and what the breaks between these cost. */
  readonly bands: readonly PlacedBand[];
  readonly parting: number;
}

/** Heights of notes by id. */
export type Notes = MeasuredBook['notes'];

/**
 * The stack of a page that begins before an item: no item yet, but the room of what is repeated at its head.
 *
 * @param figure - Index of a figure from before that item that stands above it.
 */
export function beginStack(items: readonly Item[], from: number, figure?: number): Stack {
  const { top, head } = items[from] ?? { top: 0, head: 0 };
  const carried = figure === undefined ? undefined : items[figure];
  const empty = { gaps: 0, foot: 0, count: 0, bands: [], parting: 0 };
  if (figure === undefined || !carried) return { ...empty, origin: top - head, height: head };
  const height = carried.bottom - carried.top;
  const gap = Math.max(gapBefore(items, from), gapBefore(items, figure + 1));
  return { ...empty, origin: top - height - gap, height, count: 1 };
}

/** The stack with one more item below. */
export function addItem(stack: Stack, item: Item, notes: Notes, shape: PageShape): Stack {
  const gap = gapAbove(stack, item);
  return {
    ...stack,
    height: Math.max(stack.height, item.bottom - stack.origin),
    gaps: stack.gaps + (gap >= shrinking.from ? gap : 0),
    foot: addNotes(stack.foot, item, notes, shape),
    count: stack.count + 1,
  };
}

/** Room that a stack leaves above an item that comes next. */
export function gapAbove({ count, origin, height }: Stack, item: Item | undefined): number {
  return count > 0 && item ? item.top - origin - height : 0;
}

/** The height of the notes at a foot with those that an item refers to. */
export function addNotes(foot: number, item: Item, notes: Notes, { footAbove, footGap }: PageShape): number {
  return item.notes.reduce((sum, id) => sum + (sum > 0 ? footGap : footAbove) + (notes[id] ?? 0), foot);
}

/** The stack where text goes on past a figure, and stands as it would without it. */
export function skipFigure(stack: Stack, items: readonly Item[], figure: number): Stack {
  const shift = (items[figure + 1]?.top ?? 0) - (items[figure]?.top ?? 0);
  return { ...stack, origin: stack.origin + shift };
}

/** The height that a stack needs at least, with its notes. */
export function leastHeight({ height, gaps, foot }: Stack): number {
  return height - gaps * shrinking.share + foot;
}

/** Room that the flow leaves above an item. */
function gapBefore(items: readonly Item[], at: number): number {
  const [before, after] = [items[at - 1], items[at]];
  return before && after ? Math.max(0, after.top - before.bottom) : 0;
}
