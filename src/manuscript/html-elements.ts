import type { Element, Root } from 'hast';
import type { Html } from 'mdast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Parses as browsers do: unclosed tags and attributes without quotes are understood. */
const parser = unified().use(rehypeRaw).freeze();

/** Several rules look at the same nodes. */
const known = new WeakMap<Html, Element[]>();

/** The elements that a piece of HTML opens, in order. Text and end tags alone give none. */
export function htmlElements(node: Html): Element[] {
  const elements = known.get(node) ?? parse(node.value);
  known.set(node, elements);
  return elements;
}

function parse(html: string): Element[] {
  const root = parser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] } as unknown as Root);
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    found.push(element);
  });
  return found;
}

/** An attribute as text; undefined where the element has none, or an empty one. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
