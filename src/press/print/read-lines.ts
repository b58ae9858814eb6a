import type { DomDocument, DomElement, DomNode, DomRect } from './dom.js';

/** Text of one block, or the text beside blocks in it. */
export interface Run {
  readonly block: DomElement;
  /** Children of the block, next to one another. */
  readonly nodes: readonly DomNode[];
  /** Whether they are all that the block holds. */
  readonly isWhole: boolean;
}

/** A line of text, in the viewport. */
export interface Line {
  top: number;
  bottom: number;
}

/**
 * Reads the lines of a run. Where a block's height is so many times its line height, its lines are even and nothing
 * more is read. Else each line is the union of the boxes in it, as CSS 2 makes it (10.8): of a text, its glyphs' box
 * made as high as its line height; of a picture or formula, its own with its margins.
 *
 * Runs in the page, so it refers to nothing outside itself.
 */
export function readLines(document: DomDocument, { block, nodes, isWhole }: Run): Line[] {
  const styleOf = (element: DomElement) => document.defaultView.getComputedStyle(element);
  const style = styleOf(block);
  const px = (value: string | undefined) => Number.parseFloat(value ?? '') || 0;
  const rect = block.getBoundingClientRect();
  const content = {
    top: rect.top + px(style['paddingTop']) + px(style['borderTopWidth']),
    bottom: rect.bottom - px(style['paddingBottom']) - px(style['borderBottomWidth']),
  };
  const leading = px(style['lineHeight']);
  const count = Math.round((content.bottom - content.top) / leading);
  const isEven = Math.abs(count * leading - (content.bottom - content.top)) < 0.5;
  if (isWhole && isEven && count > 0) {
    const step = (content.bottom - content.top) / count;
    return Array.from({ length: count }, (_, at) => ({
      top: content.top + at * step,
      bottom: content.top + (at + 1) * step,
    }));
  }

  const lines: Line[] = [];
  const add = (top: number, bottom: number) => {
    const last = lines.at(-1);
    if (!last || (top + bottom) / 2 > last.bottom) lines.push({ top, bottom });
    else Object.assign(last, { top: Math.min(last.top, top), bottom: Math.max(last.bottom, bottom) });
  };
  const addText = (node: DomNode, parent: DomElement) => {
    const range = document.createRange();
    range.selectNode(node);
    const height = styleOf(parent)['lineHeight'];
    for (const { top, bottom, width } of Array.from<DomRect>(range.getClientRects())) {
      const extent = height === 'normal' ? bottom - top : px(height);
      // What is raised has no height of its own and widens no line.
      if (width > 0 && extent > 0) add((top + bottom - extent) / 2, (top + bottom + extent) / 2);
    }
  };
  const visit = (node: DomNode, parent: DomElement): void => {
    if (node.nodeType === 3) addText(node, parent);
    if (node.nodeType !== 1) return;
    const element = node as DomElement;
    const inner = styleOf(element);
    if (inner['display'] === 'none' || inner['position'] === 'absolute') return;
    const isReplaced = /^(?:img|svg|math|br)$/i.test(element.tagName);
    if (inner['display'] === 'inline' && !isReplaced) {
      for (const child of Array.from(element.childNodes)) visit(child, element);
      return;
    }
    const { top, bottom, width } = element.getBoundingClientRect();
    if (width > 0) add(top - px(inner['marginTop']), bottom + px(inner['marginBottom']));
  };
  for (const node of nodes) visit(node, block);

  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next) line.bottom = next.top = (line.bottom + next.top) / 2;
  }
  const [first, last] = [lines[0], lines.at(-1)];
  if (isWhole && first && last) [first.top, last.bottom] = [content.top, content.bottom];
  return lines;
}
