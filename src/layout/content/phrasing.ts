import type { Element, ElementContent, Root, RootContent } from 'hast';
import { phrasing } from 'hast-util-phrasing';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

/** Obsolete elements that authors may still use within a line, and the parts of `ruby`. */
const alsoPhrasing: ReadonlySet<string> = new Set(['rp', 'rt', 'strike', 'tt']);

/** Formulas and drawings stand in a line; what is in them is no HTML. */
export const isForeign = ({ tagName }: Element): boolean => tagName === 'math' || tagName === 'svg';

/** Whether an element may stand within a line (HTML Standard, 3.2.5.2.5). */
export function isPhrasing(tagName: string): boolean {
  return phrasing({ type: 'element', tagName, properties: {}, children: [] }) || alsoPhrasing.has(tagName);
}

/**
 * Leaves of a tree what may stand in a title: blocks that somebody wrote into one give their content alone. So does
 * the paragraph that a title is read as.
 */
export function unwrapBlocks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (isForeign(node)) return SKIP;
    if (isPhrasing(node.tagName) || !parent || index === undefined) return CONTINUE;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}

/** Whose content model is that of their parent (HTML Standard, 3.2.5.3): they may hold what it may hold. */
const transparent: ReadonlySet<string> = new Set(['a', 'ins', 'del']);

/** Whether an element may hold blocks where its parent may. */
export const isTransparent = (tagName: string): boolean => transparent.has(tagName);

/** What a title leaves of an element where it stands in contents: no link, no note, of a picture its words. */
function plainOf(node: RootContent): ElementContent[] | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'br') return [{ type: 'text', value: ' ' }];
  if (node.tagName === 'img') return [{ type: 'text', value: String(node.properties['alt'] ?? '') }];
  return node.tagName === 'a' ? node.children : undefined;
}

/** Makes of a title's tree what can stand inside a link: its words and signs, but neither links nor ids nor pictures. */
export function simplifyTitle(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    delete node.properties['id'];
    delete node.properties['name'];
    const plain = plainOf(node);
    if (!plain || !parent || index === undefined) return;
    parent.children.splice(index, 1, ...plain);
    return index;
  });
}
