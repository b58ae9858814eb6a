import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { type InsertRequest, readInsert } from '../../guide/insert.js';
import { insertMark } from './schema.js';

/** Makes what an insert asks for, finished: links lead to their places, tables have their frames. */
export type RenderInsert = (request: InsertRequest) => ElementContent[];

/** Name of what stands where a page is to begin. */
export const pageBreak = 'page-break';

const breakPage = (): ElementContent => h('div', { className: ['page-break'] });

/** Puts in the place of each mark what its insert asks for. A mark that asks for nothing known goes. */
export function placeInserts(tree: Root, renderInsert: RenderInsert | undefined): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== insertMark || !parent || index === undefined) return;
    const [name = '', ...words] = String(node.properties['dataWords'] ?? '').split(' ');
    const { request } = readInsert({ name, words });
    const content = name === pageBreak ? [breakPage()] : request && renderInsert ? renderInsert(request) : [];
    parent.children.splice(index, 1, ...content);
    return index + content.length;
  });
}
