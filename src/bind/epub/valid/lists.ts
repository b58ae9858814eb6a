import type { Element, ElementContent } from 'hast';
import { around, isBlank, isElement, runsBy } from './runs.js';

/** A list of nothing but items: what stands between them becomes an item. */
export function arrangedList(list: Element): Element {
  const children = runsBy(list.children, (node) => isElement(node, 'li')).flatMap(({ matches, nodes }) =>
    matches || nodes.every(isBlank) ? nodes : [around('li', nodes)],
  );
  return { ...list, children };
}

/**
 * A description list: groups of terms, each followed by its descriptions (HTML, "The dl element"). What stands between
 * becomes a description; a list that does not begin with a term or does not end with a description becomes boxes.
 */
export function arrangedDescriptions(list: Element): Element {
  const children = runsBy(list.children, (node) => isElement(node, 'dt', 'dd')).flatMap(({ matches, nodes }) =>
    matches || nodes.every(isBlank) ? nodes : [around('dd', nodes)],
  );
  const parts = children.filter((node) => isElement(node));
  if (parts.at(0)?.tagName === 'dt' && parts.at(-1)?.tagName === 'dd') return { ...list, children };
  return { ...list, tagName: 'div', children: children.map(asBox) };
}

const asBox = (node: ElementContent): ElementContent =>
  isElement(node, 'dt', 'dd') ? { ...node, tagName: 'div' } : node;
