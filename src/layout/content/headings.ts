import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Moves headings to their depth in the book, where the title is 1, a section 2 and a question 3. Ranks that an
 * author skipped are closed up: a heading is one rank below the one that it stands under, for readers who go by them.
 *
 * @param least - Highest rank that a heading of this text may have.
 */
export function sinkHeadings(tree: Root, least: 3 | 4 | 5): void {
  /** The author's ranks of the headings that the current place stands under. */
  const above: number[] = [];
  visit(tree, 'element', (node) => {
    const rank = Number(/^h([1-6])$/.exec(node.tagName)?.[1]);
    if (!rank) return;
    while ((above.at(-1) ?? 0) >= rank) above.pop();
    node.tagName = `h${Math.min(6, least + above.length)}`;
    above.push(rank);
  });
}
