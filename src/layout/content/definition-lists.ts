import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/**
 * Makes items of a list of terms, each with what it means: a browser gives definition lists no tags in a PDF, so that
 * whoever hears it would not know where one begins.
 */
export function groupTerms(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'dl') return;
    node.properties['role'] = 'list';
    node.children = grouped(node.children);
  });
}

function grouped(nodes: readonly ElementContent[]): Element[] {
  const items: Element[] = [];
  let before: string | undefined;
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const last = items.at(-1);
    // Terms above one another share what stands below them.
    if (last && (node.tagName === 'dd' || before === 'dt')) last.children.push(node);
    else items.push(h('div', { role: 'listitem' }, [node]));
    before = node.tagName;
  }
  return items;
}
