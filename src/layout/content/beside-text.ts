import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';

/** Letters that no line of text exceeds: farther apart, two places stand in two lines. */
const longestLine = 95;

/** Lines that a reference may stand below its own. */
const lowest = 2;

const isWhereabouts = ({ properties }: Element): boolean => [properties['className']].flat().includes('see');

interface Whereabouts {
  readonly node: Element;
  /** Text that stands before it, which parts it from the words. */
  readonly space: { value: string } | undefined;
  /** Letters of the block before it. */
  readonly at: number;
}

/** The whereabouts of a block's references, and how many letters it has. */
function whereaboutsIn(block: Element): { found: Whereabouts[]; length: number } {
  const found: Whereabouts[] = [];
  let length = 0;
  visit(block, (node, index, parent) => {
    if (node.type === 'text') length += node.value.length;
    if (node.type !== 'element' || !isWhereabouts(node)) return true;
    const before = index === undefined ? undefined : parent?.children[index - 1];
    found.push({ node, space: before?.type === 'text' ? before : undefined, at: length });
    return 'skip';
  });
  return { found, length };
}

/** Puts those of one block beside it for which there is a line of their own. */
function placeIn(block: Element): void {
  const { found, length } = whereaboutsIn(block);
  let before: { at: number; below: number } | undefined;
  for (const { node, space, at } of found) {
    const isFree = !before || at - before.at > longestLine * (1 + before.below);
    const below = isFree ? 0 : (before?.below ?? 0) + 1;
    if (below > lowest || (length - at) / longestLine < below) continue;
    const classes = below === 0 ? ['see-beside'] : ['see-beside', `see-below-${below}`];
    node.properties['className'] = ['see', ...classes];
    if (space) {
      node.children.unshift({ type: 'text', value: ' ' });
      space.value = space.value.trimEnd();
    }
    before = { at, below };
  }
}

/**
 * Says of which references number and page may stand in the column of labels: of paragraphs and the items of lists,
 * where each finds a line of its own. Where a page has no such column, they stay in the line.
 *
 * @param content - A text that has no labels beside it; changed in place.
 */
export function placeBesideText(content: readonly ElementContent[]): void {
  for (const block of content) {
    if (block.type !== 'element') continue;
    if (block.tagName === 'p') placeIn(block);
    if (block.tagName === 'ul' || block.tagName === 'ol') {
      for (const item of block.children) if (item.type === 'element' && isFlat(item)) placeIn(item);
    }
  }
}

/** Whether an item is one text: blocks in it would have to be counted one by one. */
const isFlat = (item: Element): boolean =>
  !item.children.some((child) => child.type === 'element' && /^(?:ul|ol|p|pre|div|table)$/.test(child.tagName));
