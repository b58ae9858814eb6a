import type { Element } from 'xast';
import { x } from 'xastscript';
import type { BookMeta, PackageBook } from '../../guide/book.js';
import { undated } from '../../guide/calendar.js';
import { accessibilityMetadata } from './accessibility.js';
import { bookLanguage } from './frame.js';
import { bookIdentifier } from './identifier.js';

/** Id of the element that holds the book's identifier. */
export const identifierId = 'book-id';

/**
 * The `metadata` of the package document (EPUB 3.3, section 5.5): Dublin Core, refined where it has parts. The review
 * date is also the date of modification, so that the same guide makes the same bytes.
 *
 * @param coverId - Manifest id of the cover picture, named once more for readers of EPUB 2.
 */
export function metadataElement(book: PackageBook, coverId: string): Element {
  const { meta } = book;
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: identifierId }, bookIdentifier(meta.identifier)),
    ...titles(meta),
    ...creators(meta),
    x('dc:language', bookLanguage(meta)),
    ...dates(meta.date),
    ...described('dc:description', [meta.subject]),
    ...described('dc:subject', meta.keywords),
    ...described('dc:rights', [meta.licence ?? '']),
    ...accessibilityMetadata(book),
    x('meta', { name: 'cover', content: coverId }),
  ]);
}

function titles(meta: BookMeta): Element[] {
  const title = [x('dc:title', { id: 'title' }, meta.title), refines('title', 'title-type', 'main')];
  if (!meta.subtitle?.trim()) return title;
  const subtitle = [x('dc:title', { id: 'subtitle' }, meta.subtitle), refines('subtitle', 'title-type', 'subtitle')];
  return [...title, refines('title', 'display-seq', '1'), ...subtitle, refines('subtitle', 'display-seq', '2')];
}

/** Role after the MARC relator terms: `aut`, author. */
function creators(meta: BookMeta): Element[] {
  return meta.authors.flatMap(({ name }, at) => {
    const id = `creator-${at + 1}`;
    return [x('dc:creator', { id }, name), refines(id, 'role', 'aut', 'marc:relators')];
  });
}

/** A package must say when it was modified (EPUB 3.3, section 5.5.4); without a date nothing more is said. */
function dates(date: string | undefined): Element[] {
  const modified = x('meta', { property: 'dcterms:modified' }, `${date ?? undated}T00:00:00Z`);
  return date === undefined ? [modified] : [x('dc:date', date), modified];
}

function described(name: string, values: readonly string[]): Element[] {
  return values
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .map((value) => x(name, value));
}

function refines(id: string, property: string, value: string, scheme?: string): Element {
  return x('meta', { refines: `#${id}`, property, scheme }, value);
}
