import type { Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Puts signs in the place of their names, which are GitHub's; what nothing is called is text again. The names are
 * loaded where there is one.
 */
export async function nameEmoji(tree: Root): Promise<void> {
  const parents = new Set<Parent>();
  visit(tree, 'emoji', (_node, _index, parent) => {
    if (parent) parents.add(parent);
  });
  if (parents.size === 0) return;
  const { nameToEmoji } = await import('gemoji');
  for (const parent of parents) {
    parent.children = joined(parent.children.map((node) => signOrText(node, nameToEmoji)));
  }
}

function signOrText(node: Nodes, signs: Readonly<Record<string, string>>): Nodes {
  if (node.type !== 'emoji') return node;
  const name = node.value.slice(1, -1);
  const sign = Object.hasOwn(signs, name) ? signs[name] : undefined;
  return sign === undefined ? { ...node, type: 'text' } : { ...node, value: sign };
}

/** Nodes where texts side by side are one. */
function joined(nodes: readonly Nodes[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes as readonly PhrasingContent[]) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text') result.splice(-1, 1, join(last, node));
    else result.push(node);
  }
  return result;
}

function join(first: Text, second: Text): Text {
  const [start, end] = [first.position?.start, second.position?.end];
  return { type: 'text', value: first.value + second.value, ...(start && end ? { position: { start, end } } : {}) };
}
