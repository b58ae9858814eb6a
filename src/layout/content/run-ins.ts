import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Labels } from '../../guide/labels/index.js';
import type { RunIn } from '../../guide/run-in.js';
import { runInMark } from './schema.js';

/** Begins each paragraph that says what it is with the book's word for it, and marks it for the style. */
export function placeRunIns(tree: Root, labels: Labels): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== runInMark || !parent || index === undefined) return;
    const kind = String(node.properties['dataKind']) as RunIn;
    parent.children.splice(index, 1, h('strong', { className: ['run-in'] }, `${labels[kind]}:`), {
      type: 'text',
      value: ' ',
    });
    if (parent.type === 'element') parent.properties['className'] = ['run-in-text', `run-in-${kind}`];
    return index + 2;
  });
}
