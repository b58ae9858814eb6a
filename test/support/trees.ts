import type { Element, Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

export { toString as textOf } from 'hast-util-to-string';

const parser = unified().use(rehypeRaw).freeze();

/** Parses an HTML document as a browser does. */
export function readHtml(html: string): Root {
  const body = html.replace(/^\s*<!doctype html>/i, '');
  const document = {
    type: 'root' as const,
    children: [{ type: 'doctype' as const }, { type: 'raw' as const, value: body }],
  };
  return parser.runSync(document);
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|(<)/g;

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+)|);?/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    const sign = named[name ?? ''];
    if (sign === undefined) throw new Error(`Not well-formed: ${whole}`);
    return sign;
  });
}

function attributesOf(text: string): Record<string, string> {
  const pairs = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries([...pairs].map(([, name, double, single]) => [name, decode(double ?? single ?? '')]));
}

/**
 * Reads XML without a DTD, as the files of a package are. Attributes keep their names.
 *
 * @throws {Error} Where it is not well-formed.
 */
export function readXml(xml: string): Root {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  for (const [whole, end, name, attributes, empty, text, stray] of xml.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (stray) throw new Error(`Not well-formed: a sign < that begins nothing`);
    if (text !== undefined) parent.children.push({ type: 'text', value: decode(text) });
    else if (whole.startsWith('<!--')) parent.children.push({ type: 'comment', value: whole });
    else if (end && name !== (parent as Element).tagName) throw new Error(`Not well-formed: ${whole} ends nothing`);
    else if (end) open.pop();
    else if (name) {
      const properties = attributesOf(attributes ?? '');
      const element: Element = { type: 'element', tagName: name, properties, children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`Not well-formed: ${(open.at(-1) as Element).tagName} has no end`);
  return root;
}

/** All elements of a tree that a test asks for, in document order. */
export function elements(tree: Nodes, match: string | ((element: Element) => boolean)): Element[] {
  const found: Element[] = [];
  const fits = typeof match === 'string' ? ({ tagName }: Element) => tagName === match : match;
  visit(tree, 'element', (element) => {
    if (fits(element)) found.push(element);
  });
  return found;
}

/** Value of an attribute by its name in markup, in trees of HTML and of XML alike. */
export function attribute(element: Element, name: string): string | undefined {
  const plain = (each: string) => each.toLowerCase().replace(/[^a-z]/g, '');
  const wanted = name === 'class' ? ['class', 'classname'] : [plain(name)];
  const key = Object.keys(element.properties).find((each) => wanted.includes(plain(each)));
  const value = key === undefined ? undefined : element.properties[key];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** Whether an element carries a class. */
export const hasClass =
  (name: string) =>
  (element: Element): boolean =>
    (attribute(element, 'class') ?? '').split(' ').includes(name);

/** The one element with an id. @throws {Error} Where there is none, or more than one. */
export function byId(tree: Nodes, id: string): Element {
  const [found, ...others] = elements(tree, (element) => attribute(element, 'id') === id);
  if (!found || others.length > 0)
    throw new Error(`${found ? 'More than one element' : 'No element'} with the id ${id}`);
  return found;
}
