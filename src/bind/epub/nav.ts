import type { Element } from 'xast';
import { x } from 'xastscript';
import type { OutlineEntry, PackageBook } from '../../guide/book.js';
import { legalText } from '../../guide/xml-names.js';
import { framed } from './frame.js';
import { innerAddress, type Places } from './valid/index.js';
import { indented } from './xml.js';

/** Address of the navigation document, within the package folder. */
export const navPath = 'nav.xhtml';

/**
 * The navigation document (EPUB 3.3, section 7): contents, nested like the book, and landmarks. An entry whose place
 * the book does not have leads to the document that should hold it, or is left out with no loss of its children.
 *
 * @param places - Of the chapters; the navigation document adds itself.
 */
export function navFile(book: PackageBook, places: Places): Uint8Array {
  const known: Places = new Map([...places, [navPath, new Map()]]);
  const toc = x('nav', { 'epub:type': 'toc', id: 'toc', role: 'doc-toc', 'aria-labelledby': 'toc-title' }, [
    x('h1', { id: 'toc-title' }, book.navTitle),
    x('ol', tocItems(book.nav, known)),
  ]);
  const landmarks = x('nav', { 'epub:type': 'landmarks', id: 'landmarks', hidden: '' }, [
    x('ol', landmarkItems(book, known)),
  ]);
  const frame = { meta: book.meta, title: book.navTitle, type: 'frontmatter' };
  return framed(frame, [indented(toc), indented(landmarks)]);
}

function tocItems(entries: readonly OutlineEntry[], places: Places): Element[] {
  return entries.flatMap((entry): Element[] => {
    const href = addressOf(entry.anchor, places);
    const title = legalText(entry.title).trim() || entry.anchor;
    const items = tocItems(entry.children, places);
    if (href === undefined && items.length === 0) return [];
    const label = href === undefined ? x('span', title) : x('a', { href }, title);
    return [x('li', items.length === 0 ? [label] : [label, x('ol', items)])];
  });
}

function landmarkItems(book: PackageBook, places: Places): Element[] {
  const given = book.landmarks.some(({ type }) => type === 'toc')
    ? []
    : [{ type: 'toc', title: book.navTitle, href: `${navPath}#toc` }];
  const seen = new Set<string>();
  return [...given, ...book.landmarks].flatMap(({ type, title, href }): Element[] => {
    const address = href === `${navPath}#toc` ? href : addressOf(href, places);
    if (address === undefined || seen.has(`${type} ${address}`)) return [];
    seen.add(`${type} ${address}`);
    return [x('li', [x('a', { 'epub:type': type, href: address }, legalText(title).trim() || type)])];
  });
}

function addressOf(anchor: string, places: Places): string | undefined {
  return innerAddress(anchor, '', places) ?? innerAddress(anchor.split('#')[0] ?? '', '', places);
}
