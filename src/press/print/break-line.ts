import type { DomDocument, DomElement, DomNode, DomText } from './dom.js';
import type { Run } from './read-lines.js';

/**
 * Parts a text where one of its lines begins, by a block of no height that begins a page. The line is found by where
 * its signs stand, so that it does not matter in which direction they are read.
 *
 * Runs in the page, so it refers to nothing outside itself.
 *
 * @param line.y - How far below the top of its block the line begins.
 * @returns The block.
 */
export function breakLine(document: DomDocument, { block, nodes, y }: Run & { readonly y: number }): DomElement {
  const edge = block.getBoundingClientRect().top + y;
  const range = document.createRange();
  /** Whether the last sign of a piece of text stands on the line or below it. */
  const isBelow = (text: DomText, end: number) => {
    range.setStart(text, 0);
    range.setEnd(text, end);
    const rects = range.getClientRects();
    const rect = rects[rects.length - 1];
    return rect !== undefined && (rect.top + rect.bottom) / 2 > edge;
  };
  const firstBelow = (text: DomText) => {
    let [low, high] = [0, text.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(text, middle + 1)) high = middle;
      else low = middle + 1;
    }
    // Half a sign beyond the basic plane is none.
    return low > 0 && /[\uDC00-\uDFFF]/.test(text.textContent.charAt(low)) ? low - 1 : low;
  };
  /** What begins with the line goes with it: a link, its emphasis. */
  const outermost = (start: DomNode): DomNode => {
    let node = start;
    while (node.parentElement && node.parentElement !== block && !node.previousSibling && !nodes.includes(node)) {
      node = node.parentElement;
    }
    return node;
  };
  const markBefore = (start: DomNode, at: number) => {
    const tail = at > 0 ? (start as DomText).splitText(at) : outermost(start);
    const mark = document.createElement('span');
    mark.className = 'break-mark';
    mark.setAttribute('aria-hidden', 'true');
    (tail as DomText).before(mark);
    // The browser tells no paragraph that holds a block for one.
    if (block.tagName === 'P') block.setAttribute('role', 'paragraph');
    return mark;
  };
  const isPictureBelow = (node: DomNode) => {
    if (node.nodeType !== 1 || !(node as DomElement).matches('img, svg, math')) return false;
    const { top, bottom } = (node as DomElement).getBoundingClientRect();
    return (top + bottom) / 2 > edge;
  };
  const [elements, texts] = [1, 4];
  const walker = document.createTreeWalker(block, elements | texts);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const found = node;
    if (!nodes.some((each) => each.contains(found))) continue;
    // What hangs below a formula belongs to its line.
    if (found.parentElement?.closest('math')) continue;
    if (isPictureBelow(found)) return markBefore(found, 0);
    const text = found as DomText;
    if (found.nodeType === 3 && text.length > 0 && isBelow(text, text.length))
      return markBefore(text, firstBelow(text));
  }
  throw new Error(`No line begins ${y} px down in “${block.textContent.slice(0, 60)}”.`);
}
