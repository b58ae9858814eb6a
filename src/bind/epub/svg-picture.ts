import type { Element, ElementContent, Properties, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import type { Element as XmlElement } from 'xast';
import { isInnerStyle, legalText, validIds } from './valid/index.js';
import { xmlFile } from './xml.js';

const parser = unified().use(rehypeRaw).freeze();

/** Elements that run code, load something, move or hold no drawing. */
const dropped = new Set([
  ...['script', 'handler', 'listener', 'foreignObject', 'iframe', 'audio', 'video', 'metadata', 'discard', 'set'],
  ...['animate', 'animateColor', 'animateMotion', 'animateTransform'],
]);
/** Elements that are nothing without what they refer to. */
const referring = new Set(['image', 'use', 'feImage', 'textPath', 'tref']);

/** Namespaces that a drawing's attributes may need beside its own. */
const namespaces: Properties = { xmlns: 'http://www.w3.org/2000/svg', 'xmlns:xlink': 'http://www.w3.org/1999/xlink' };

/**
 * An SVG picture that only draws: no scripts or event handlers, nothing loaded from elsewhere, no document type with
 * entities, no parts of drawing programs' own; well-formed, however it came. Whether its elements are those of SVG 1.1,
 * as older checkers want, is up to who drew it.
 *
 * @returns Undefined where the bytes hold no drawing, or one nested so deeply that nobody can have drawn it.
 */
export function drawingOnly(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return drawingOf(bytes);
  } catch (error) {
    // The tree is walked by recursion; thousands of levels overflow the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function drawingOf(bytes: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder().decode(bytes);
  const start = text.search(/<svg[\s>/]/i);
  if (start === -1) return undefined;
  const raw = { type: 'root', children: [{ type: 'raw', value: text.slice(start) }] } as unknown as Root;
  const parsed = parser.runSync(raw);
  const svg = parsed.children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg');
  if (!svg) return undefined;
  const [drawing] = cleaned(svg);
  if (drawing?.type !== 'element') return undefined;
  validIds({ type: 'root', children: [drawing] });
  const root = toXast(
    { ...drawing, properties: { ...namespaces, ...drawing.properties } },
    { space: 'svg' },
  ) as XmlElement;
  return xmlFile(root);
}

function cleaned(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: legalText(node.value) }];
  if (node.type !== 'element' || dropped.has(node.tagName) || !/^[a-z][a-z0-9-]*$/i.test(node.tagName)) return [];
  const children = node.children.flatMap(cleaned);
  if (node.tagName === 'style' && !isInnerStyle(textOf(children))) return [];
  const properties = cleanedProperties(node.properties);
  const refers = properties.href !== undefined || properties.xLinkHref !== undefined;
  if (referring.has(node.tagName) && !refers) return [];
  const tagName = node.tagName === 'a' && !refers ? 'g' : node.tagName;
  return [{ type: 'element', tagName, properties, children }];
}

function cleanedProperties(properties: Properties): Properties {
  const entries = Object.entries(properties).flatMap(([name, value]): [string, Properties[string]][] => {
    const written = typeof value === 'string' ? legalText(value) : value;
    return mayStay(name, String(written ?? '')) ? [[name, written]] : [];
  });
  return Object.fromEntries(entries);
}

function mayStay(name: string, value: string): boolean {
  if (!/^[a-z][a-z0-9-]*$/i.test(name) || /^on|^xmlns|^xmlBase$|^src$/i.test(name)) return false;
  if (/^(?:href|xLinkHref)$/i.test(name)) return /^(?:#|data:image\/(?:png|jpeg|gif);base64,)/i.test(value.trim());
  return isInnerStyle(value);
}

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');
