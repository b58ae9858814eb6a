import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { callOutNamed } from '../../guide/call-out.js';
import type { RenderContext } from '../render-context.js';
import { callOutMark } from './schema.js';

/** Makes boxes of call-outs, each with its word above it, folded where the medium can unfold them. */
export function placeCallOuts(tree: Root, context: Pick<RenderContext, 'labels' | 'medium'>): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== callOutMark || !parent || index === undefined) return undefined;
    parent.children[index] = callOutOf(node, context);
    // What stands in its place may hold others.
    return [SKIP, index];
  });
}

function callOutOf(mark: Element, { labels, medium }: Pick<RenderContext, 'labels' | 'medium'>): Element {
  const { dataName, dataFold, dataTitled } = mark.properties;
  const { kind, word } = callOutNamed(String(dataName)) ?? { kind: 'note', word: 'note' };
  const first = mark.children.find((node) => node.type === 'element');
  const title = dataTitled !== undefined && first?.tagName === 'p' ? first : undefined;
  const text = mark.children.filter((node) => node !== title);
  const head = headOf(labels.callOuts[word], title?.children ?? []);
  const className = ['call-out', `call-out-${kind}`];
  const isFolded = medium.folds && dataFold !== undefined;
  if (!isFolded) return h('div', { className }, [h('p', { className: ['call-out-head'] }, head), ...text]);
  const open = dataFold === 'open' ? { open: true } : {};
  return h('details', { className, ...open }, [h('summary', { className: ['call-out-head'] }, head), ...text]);
}

function headOf(word: string, title: readonly ElementContent[]): ElementContent[] {
  const isTitled = title.length > 0;
  const name = h('span', { className: ['call-out-word'] }, isTitled ? `${word}:` : word);
  return isTitled ? [name, { type: 'text', value: ' ' }, ...title] : [name];
}
