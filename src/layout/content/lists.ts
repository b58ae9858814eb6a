import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Says how many digits the widest number of a list has, so that the stylesheet can make room for it. */
export function measureLists(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'ol') return;
    const start = Number(node.properties['start'] ?? 1) || 1;
    const items = node.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
    const digits = String(Math.max(start, start + items.length - 1)).length;
    if (digits > 1) node.properties['className'] = [`digits-${Math.min(digits, 6)}`];
  });
}
