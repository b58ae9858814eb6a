import type { DomDocument, DomElement } from './dom.js';

/**
 * Puts the blocks of a flow back onto the grid of its lines, where code, tables and titles, whose lines are lower or
 * higher, have brought them off it: text on pages that face each other then stands on the same lines. Each begins on
 * the line nearest to where it would stand, or the next, where that would leave too little of the gap above it: less
 * than half, or, below what ends in an edge, less than three quarters. What follows without a gap gets none: a
 * paragraph after one whose formulas made its lines higher.
 *
 * Runs in the page, so it refers to nothing outside itself.
 *
 * @param aligned - Selectors of the blocks that begin on a line.
 * @param edged - Selectors of what ends in an edge that a near line of text would touch.
 * @param line - Height of a line.
 */
export function settleGrid(
  root: DomElement,
  {
    document,
    aligned,
    edged,
    line,
  }: { readonly document: DomDocument; readonly aligned: string; readonly edged: string; readonly line: number },
): void {
  const blocks = Array.from(root.querySelectorAll(aligned));
  for (const block of blocks) block.style['marginTop'] = '';
  const isApart = (element: DomElement) => {
    const { position, display } = document.defaultView.getComputedStyle(element);
    return position === 'absolute' || display === 'none';
  };
  const inFlowBefore = (element: DomElement): DomElement | undefined => {
    let before = element.previousElementSibling;
    while (before && isApart(before)) before = before.previousElementSibling;
    return before ?? undefined;
  };
  const origin = root.getBoundingClientRect().top;
  const pairs = blocks.flatMap((block) => {
    const before = inFlowBefore(block);
    return before ? [{ block, before }] : [];
  });
  const readGaps = () =>
    pairs.map(({ block, before }) => block.getBoundingClientRect().top - before.getBoundingClientRect().bottom);
  const gaps = readGaps();
  const tops = pairs.map(({ block }) => block.getBoundingClientRect().top - origin);
  for (const { block } of pairs) block.style['marginTop'] = '0';
  // What is left of a gap is the margin of what stands above: of two margins the larger stands.
  const left = readGaps();
  let moved = 0;
  for (const [at, { block, before }] of pairs.entries()) {
    const [top = 0, gap = 0, above = 0] = [tops[at], gaps[at], left[at]];
    // The line that is nearest, so that nothing adds up, unless too little would be left of the gap.
    let place = gap < 1 ? top + moved : Math.round(top / line) * line;
    const least = gap * (before.matches(edged) ? 3 / 4 : 1 / 2);
    while (gap + place - top - moved < least - 0.1) place += line;
    const wanted = gap + place - top - moved;
    moved = place - top;
    // A margin below nought is taken from the other.
    block.style['marginTop'] = `${wanted >= above ? wanted : wanted - above}px`;
  }
}
