import type { Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import type { Element, ElementContent, Root as XmlRoot } from 'xast';
import type { BookMeta, PackageDocument } from '../../guide/book.js';
import { framed } from './frame.js';

/**
 * A chapter as XHTML. A hast property `epubType` becomes the attribute `epub:type`.
 *
 * @param document - With a valid body.
 */
export function documentFile(document: PackageDocument, meta: BookMeta): Uint8Array {
  const { title, matter: type } = document;
  return framed({ meta, title, type }, bodyOf(document.body));
}

function bodyOf(body: Root): ElementContent[] {
  // Without a namespace of its own, the body takes that of `html`.
  const root = toXast(body) as XmlRoot;
  visit(root, 'element', (element: Element) => {
    if (element.attributes.xmlns === 'http://www.w3.org/1999/xhtml') delete element.attributes.xmlns;
    if (element.attributes.epubType === undefined) return;
    element.attributes['epub:type'] = element.attributes.epubType;
    delete element.attributes.epubType;
  });
  return root.children.filter((node) => node.type === 'element' || node.type === 'text');
}
