import type { Html, Nodes, Parent, Root } from 'mdast';
import type { Position } from 'unist';
import type { Insert } from '../../guide/insert.js';

/**
 * Turns comments of the form `<!-- insert: NAME words… -->` that stand alone in their block into nodes of their own.
 *
 * @returns Where such a comment stands within other text, list or quotation, where it can insert nothing.
 */
export function takeInserts(tree: Root): (Position | undefined)[] {
  tree.children = tree.children.map((node) => (node.type === 'html' ? (toInsert(node) ?? node) : node));
  return misplacedIn(tree);
}

function toInsert(node: Html): Insert | undefined {
  const text = /^<!--\s*insert:([\s\S]*?)-->$/.exec(node.value.trim())?.[1];
  if (text === undefined) return undefined;
  const [name = '', ...words] = text.split(/\s+/).filter((word) => word !== '');
  return { type: 'insert', name, words, ...(node.position ? { position: node.position } : {}) };
}

function misplacedIn(parent: Parent): (Position | undefined)[] {
  return parent.children.flatMap((node: Nodes) => {
    if ('children' in node) return misplacedIn(node);
    return node.type === 'html' && /<!--\s*insert:/.test(node.value) ? [node.position] : [];
  });
}
