import type { Element, ElementContent, Root, RootContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { legalText } from '../../guide/xml-names.js';

/**
 * A whole XML file in UTF-8, without the characters that no XML may hold.
 *
 * @param root - The root element.
 * @param options.html - Writes the document type of XHTML.
 */
export function xmlFile(root: Element, options: { readonly html?: boolean } = {}): Uint8Array {
  const head: RootContent[] = [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    lineEnd(),
  ];
  if (options.html) head.push({ type: 'doctype', name: 'html' }, lineEnd());
  const file: Root = x(null, [...head, root, lineEnd()]);
  const text = options.html
    ? toXml(file).replace(voidEnd, '/>')
    : toXml(file, { closeEmptyElements: true, tightClose: true });
  // A file of ours has no CDATA: its end can only stand in a text, where XML wants the sign escaped (XML 1.0, 2.4).
  return new TextEncoder().encode(legalText(text).replaceAll(']]>', ']]&gt;'));
}

/**
 * The end of an empty element that HTML knows as void. Other empty elements keep their end tag (`<span></span>`), so
 * that a reader which takes XHTML for HTML sees the same tree. In text and attributes `<` is escaped: no match there.
 */
const voidEnd = /><\/(?:br|col|hr|img|input|link|meta|wbr)>/g;

/** The element with each child element on a line of its own, where it holds nothing but elements. */
export function indented(element: Element, depth = 0): Element {
  const elements = element.children.filter((child) => child.type === 'element');
  if (elements.length === 0 || elements.length < element.children.length) return element;
  const inner = `\n${'  '.repeat(depth + 1)}`;
  const lines = elements.flatMap((child): ElementContent[] => [
    { type: 'text', value: inner },
    indented(child, depth + 1),
  ]);
  return { ...element, children: [...lines, { type: 'text', value: `\n${'  '.repeat(depth)}` }] };
}

const lineEnd = (): RootContent => ({ type: 'text', value: '\n' });
