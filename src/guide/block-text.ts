import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** Nodes that hold the words of a line. */
const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'definitionTerm', 'code']);

/** The words of a block without markup; those of its items, cells and paragraphs parted by a space. */
export function blockText(node: Nodes): string {
  if (node.type === 'html')
    return node.value
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  if (lines.has(node.type) || !('children' in node)) return textOf(node).trim();
  return node.children
    .map((child) => blockText(child))
    .filter((text) => text !== '')
    .join(' ');
}
