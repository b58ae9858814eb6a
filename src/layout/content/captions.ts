import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { numberedAt } from '../../guide/numbered.js';
import { decidedElsewhere } from '../elsewhere.js';
import { nameWithNumber } from '../numbered-words.js';
import { placeOfNumbered, type RenderContext } from '../render-context.js';
import { captionMark } from './schema.js';

/**
 * Puts captions into their tables, with their numbers where the output has those; one whose table is not there, as a sheet
 * may have it, is a paragraph.
 */
export function placeCaptions(tree: Root, context: RenderContext, file: string): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== captionMark || !parent || index === undefined) return undefined;
    const table = nextElement(parent.children.slice(index + 1));
    const known = numberedAt(context.edition.guide, file, String(node.properties['dataPlace']));
    const isNumbered = known?.kind === 'table' && (context.medium.numbersFigures === 'all' || known.name !== undefined);
    const number = isNumbered
      ? [decidedElsewhere(h('span', { className: ['figure-number'] }, nameWithNumber(known, context.labels))), ' ']
      : [];
    if (table?.tagName !== 'table') {
      parent.children[index] = h('p', { className: ['table-caption'] }, [...number, ...node.children]);
      return [SKIP, index + 1];
    }
    if (isNumbered) table.properties['id'] = placeOfNumbered(known);
    table.children.unshift(h('caption', [...number, ...node.children]));
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** The first of some nodes, if that is an element. */
function nextElement(nodes: readonly (ElementContent | Root['children'][number])[]): Element | undefined {
  const first = nodes.find((node) => node.type !== 'text' || node.value.trim() !== '');
  return first?.type === 'element' ? first : undefined;
}
