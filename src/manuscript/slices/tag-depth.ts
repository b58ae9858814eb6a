import { htmlVoidElements } from 'html-void-elements';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Elements that have no end tag, or may do without: they do not nest, however many are opened. */
export const unclosed: ReadonlySet<string> = new Set([
  ...htmlVoidElements,
  ...'body colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr'.split(' '),
]);

/**
 * How many HTML elements of a tree are open at once at most, by counting tags. What is never closed stays open: so
 * do browsers see it, and so deep grows the tree that later stages walk through.
 */
export function tagDepth(tree: Root): number {
  let depth = 0;
  let deepest = 0;
  visit(tree, 'html', ({ value }) => {
    for (const [, end, name = ''] of value.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
      if (unclosed.has(name.toLowerCase())) continue;
      depth = Math.max(0, depth + (end === '' ? 1 : -1));
      deepest = Math.max(deepest, depth);
    }
  });
  return deepest;
}
