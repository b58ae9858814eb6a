import type { FlowPlan } from '../../paginate/flow.js';
import type { DomDocument, DomElement } from './dom.js';
import type { ReadFlow } from './read-flow.js';

/**
 * Lets the gaps of a flow's pages shrink as the plan says. A gap is the larger of two margins that collapse: it is set
 * by what is left of it when the lower block has none.
 *
 * Runs in the page, so it refers to nothing outside itself.
 *
 * @param least - Height of the smallest gap that shrinks.
 */
export function shrinkGaps(
  { items, places, bands }: ReadFlow,
  { pages }: FlowPlan,
  { document, least }: { readonly document: DomDocument; readonly least: number },
): void {
  const marginOf = (element: DomElement) =>
    Number.parseFloat(document.defaultView.getComputedStyle(element)['marginTop'] ?? '') || 0;
  const gaps: { element: DomElement; margin: number; less: number; top: number }[] = [];
  for (const { from, to, shrink, carried } of pages) {
    if (shrink === 0) continue;
    for (let at = from + 1; at < to; at++) {
      const [before, item, outer] = [items[at - 1], items[at], places[at]?.begun[0]];
      const gap = (item?.top ?? 0) - (before?.bottom ?? 0);
      // Between columns and within them gaps are as they are.
      const isInBand = bands.some((band) => band.from < at && at < band.to);
      if (!outer || at === carried || gap < least || isInBand) continue;
      gaps.push({
        element: outer,
        margin: marginOf(outer),
        less: gap * shrink,
        top: outer.getBoundingClientRect().top,
      });
    }
  }
  for (const { element } of gaps) element.style['marginTop'] = '0';
  // What is left of each gap, by how far everything from it on has moved up.
  let moved = 0;
  const lost = gaps.map(({ element, top }) => {
    const all = top - element.getBoundingClientRect().top;
    const own = all - moved;
    moved = all;
    return own;
  });
  for (const [at, { element, margin, less }] of gaps.entries()) {
    const own = lost[at] ?? 0;
    // Where its own margin made the gap, a smaller one does; else one below nought takes away from the others.
    element.style['marginTop'] = `${own >= less ? margin - less : own - less}px`;
  }
}
