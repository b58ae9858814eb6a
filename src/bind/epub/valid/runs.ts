import type { Element, ElementContent } from 'hast';
import { isBlockName, transparentElements } from './elements.js';

/** Whether a node is text of nothing but white space. */
export const isBlank = (node: ElementContent): boolean => node.type === 'text' && /^[\t\n\r ]*$/.test(node.value);

export const isElement = (node: ElementContent, ...names: readonly string[]): node is Element =>
  node.type === 'element' && (names.length === 0 || names.includes(node.tagName));

/** Whether a node may stand in flow content only: a block, or a link or the like around one. */
export function isBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return isBlockName(node.tagName) || (transparentElements.has(node.tagName) && node.children.some(isBlock));
}

/** A stretch of neighbours that agree in one respect. */
export interface Run {
  readonly matches: boolean;
  readonly nodes: ElementContent[];
}

/**
 * Neighbours grouped by whether they match. Blank text joins the run before it, so that white space between two
 * matching nodes parts nothing.
 */
export function runsBy(nodes: readonly ElementContent[], matches: (node: ElementContent) => boolean): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (last && (isBlank(node) || last.matches === matches(node))) last.nodes.push(node);
    else runs.push({ matches: matches(node), nodes: [node] });
  }
  return runs;
}

/** An element without attributes around nodes. */
export const around = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
