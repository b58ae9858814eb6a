import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Moves headings to their depth in the book, where the title is 1, a section 2 and a question 3.
 *
 * @param least - Highest rank that a heading of this text may have.
 */
export function sinkHeadings(tree: Root, least: 3 | 4): void {
  visit(tree, 'element', (node) => {
    const rank = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (rank) node.tagName = `h${Math.min(6, Math.max(least, Number(rank) + 1))}`;
  });
}
