import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Anchors } from '../../guide/guide.js';

/** Keeps the ids that the guide knows as anchors, wherever HTML put them, and drops every other one. */
export function keepKnownIds(tree: Root, anchors: Anchors): void {
  const seen = new Set<string>();
  visit(tree, 'element', (node) => {
    const id = node.properties['id'] ?? node.properties['name'];
    delete node.properties['name'];
    delete node.properties['id'];
    if (typeof id !== 'string' || seen.has(id) || anchors.get(id)?.id !== id) return;
    seen.add(id);
    node.properties['id'] = id;
  });
}
