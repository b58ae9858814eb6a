import type { Element, ElementContent, Properties } from 'hast';
import { isPhrasingName, textBlocks, transparentElements, voidElements } from './elements.js';
import { isBlank, isBlock, isElement, runsBy } from './runs.js';

/** What is left of attributes when an element is set in pieces: an id names one place, a class every piece. */
function piece(element: Element, children: ElementContent[], isFirst: boolean): Element {
  const { id, ...others } = element.properties;
  const properties: Properties = isFirst ? element.properties : others;
  return { ...element, properties, children };
}

/** A paragraph that ends before every block in it and begins anew after it, as browsers read it. */
export function splitParagraph(paragraph: Element): ElementContent[] {
  const result: ElementContent[] = [];
  let isFirst = true;
  for (const { matches, nodes } of runsBy(paragraph.children, isBlock)) {
    if (matches) result.push(...nodes);
    else if (!nodes.every(isBlank)) {
      result.push(piece(paragraph, nodes, isFirst));
      isFirst = false;
    }
  }
  return isFirst ? keepId(paragraph, result) : result;
}

/** An id whose element is gone moves to an empty span, so that links to it still arrive. */
function keepId(element: Element, nodes: ElementContent[]): ElementContent[] {
  const { id } = element.properties;
  if (id === undefined) return nodes;
  return [{ type: 'element', tagName: 'span', properties: { id }, children: [] }, ...nodes];
}

/** Running text around blocks, turned inside out: `<em><p>…</p></em>` to `<p><em>…</em></p>`. */
export function pushInside(inline: Element): ElementContent[] {
  if (inline.tagName === 'span' && Object.keys(inline.properties).length === 0) return inline.children;
  const state = { isFirst: true };
  const result = wrapWithin(inline.children, inline, state);
  return state.isFirst ? keepId(inline, result) : result;
}

function wrapWithin(nodes: readonly ElementContent[], inline: Element, state: { isFirst: boolean }): ElementContent[] {
  return runsBy(nodes, isRunning).flatMap((run) => {
    if (!run.matches) return run.nodes.map((node) => inParts(node, inline, state));
    if (run.nodes.every(isBlank)) return run.nodes;
    const copy = piece(inline, run.nodes, state.isFirst);
    state.isFirst = false;
    return [copy];
  });
}

function inParts(node: ElementContent, inline: Element, state: { isFirst: boolean }): ElementContent {
  if (node.type !== 'element' || voidElements.has(node.tagName)) return node;
  return { ...node, children: wrapWithin(node.children, inline, state) };
}

/** Whether a node may stand in a line: items, cells and rows are neither blocks nor text. */
function isRunning(node: ElementContent): boolean {
  return node.type === 'text' || (isElement(node) && isPhrasingContent(node) && !isBlock(node));
}

const isPhrasingContent = (node: Element): boolean =>
  isPhrasingName(node.tagName) || transparentElements.has(node.tagName) || node.tagName === 'rt';

/** Blocks in a heading or the like, reduced to their text, set apart by a space (in code by a line end). */
export function flattened(element: Element): Element {
  const gap = element.tagName === 'pre' ? '\n' : ' ';
  return { ...element, children: element.children.flatMap((child) => inlined(child, gap)) };
}

function inlined(node: ElementContent, gap: string): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap((child) => inlined(child, gap));
  if (isPhrasingContent(node)) return [{ ...node, children }];
  if (voidElements.has(node.tagName)) return [];
  return keepId(node, [...children, { type: 'text', value: gap }]);
}

export const holdsBlock = (element: Element): boolean => element.children.some(isBlock);
export const holdsText = (element: Element): boolean =>
  textBlocks.has(element.tagName) || isPhrasingName(element.tagName);
