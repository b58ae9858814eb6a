import type { BookPlan, FlowPlan, Item, MeasuredBook } from './flow.js';

/** How far an anchor may stand above the item that it belongs to, in pixels. */
const tolerance = 0.5;

/**
 * Finds the page of every anchor, and of every note at a foot.
 *
 * @returns Index of the page in the book, by id.
 */
export function placeAnchors({ flows, anchors }: MeasuredBook, plan: BookPlan): Map<string, number> {
  const places = new Map<string, number>();
  for (const { start, pages } of plan) {
    for (const [at, { notes }] of pages.entries()) for (const id of notes) places.set(id, start + at);
  }
  for (const { id, flow, y } of anchors) {
    const [items, pages] = [flows[flow]?.items, plan[flow]];
    if (items && pages) places.set(id, pages.start + pageOf(itemAt(items, y), pages));
  }
  return places;
}

/** Index of the item that holds a height of its flow. */
function itemAt(items: readonly Item[], y: number): number {
  return Math.max(
    0,
    items.findLastIndex(({ top }) => top <= y + tolerance),
  );
}

/** Index of the page of its flow on which an item stands. */
function pageOf(item: number, { pages }: FlowPlan): number {
  const page = pages.findIndex(({ carried }) => carried === item);
  return Math.max(0, page >= 0 ? page : pages.findLastIndex(({ from }) => from <= item));
}
