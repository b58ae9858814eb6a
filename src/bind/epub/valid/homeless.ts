import type { Element, ElementContent } from 'hast';
import { homes } from './elements.js';
import { around, runsBy } from './runs.js';

/** What is put around parts that stand outside their structure. Other parts become plain boxes or spans. */
const missingHome: Readonly<Record<string, string>> = {
  li: 'ul',
  dt: 'dl',
  dd: 'dl',
  thead: 'table',
  tbody: 'table',
  tfoot: 'table',
  tr: 'table',
};

/**
 * The children of an element, where every part of a structure (list item, row, cell, caption …) that does not belong
 * to this parent has got a structure of its own or has become a plain box.
 *
 * @param arrange - Mends a structure that was put around parts.
 */
export function housed(
  parent: string,
  children: readonly ElementContent[],
  arrange: (structure: Element) => ElementContent[],
): ElementContent[] {
  const homeFor = (node: ElementContent) => neededHome(parent, node);
  const result: ElementContent[] = [];
  for (const { matches, nodes } of runsBy(children, (node) => homeFor(node) !== undefined)) {
    if (!matches) result.push(...nodes);
    else for (const group of byHome(nodes, homeFor)) result.push(...arrange(around(group.home, group.nodes)));
  }
  return result.flatMap((node) => unhoused(parent, node));
}

function neededHome(parent: string, node: ElementContent): string | undefined {
  if (node.type !== 'element' || isHome(parent, node.tagName)) return undefined;
  const inTable = isHome(parent, 'tr');
  if (inTable && (node.tagName === 'td' || node.tagName === 'th')) return 'tr';
  return Object.hasOwn(missingHome, node.tagName) ? missingHome[node.tagName] : undefined;
}

function byHome(nodes: readonly ElementContent[], homeFor: (node: ElementContent) => string | undefined) {
  const groups: { readonly home: string; readonly nodes: ElementContent[] }[] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    const home = homeFor(node) ?? last?.home;
    if (last && last.home === home) last.nodes.push(node);
    else if (home !== undefined) groups.push({ home, nodes: [node] });
  }
  return groups;
}

function unhoused(parent: string, node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || !Object.hasOwn(homes, node.tagName) || isHome(parent, node.tagName)) return [node];
  if (node.tagName === 'col' || node.tagName === 'colgroup') return [];
  const { colSpan, rowSpan, scope, ...properties } = node.properties;
  return [{ ...node, tagName: node.tagName === 'rt' ? 'span' : 'div', properties }];
}

const isHome = (parent: string, part: string): boolean => homes[part]?.includes(parent) ?? false;
