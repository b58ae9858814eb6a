import type { Element } from 'xast';
import { x } from 'xastscript';
import type { PackageBook } from '../../guide/book.js';
import { bookLanguage } from './frame.js';
import { identifierId, metadataElement } from './metadata.js';
import { indented, xmlFile } from './xml.js';

/** A file as the package document lists it. */
export interface ManifestItem {
  /** Relative to the package folder. */
  readonly path: string;
  readonly mediaType: string;
  /** `nav`, `cover-image`; never `scripted` or `remote-resources`: a book of ours is neither. */
  readonly properties: readonly string[];
}

/**
 * The package document (EPUB 3.3, section 5): metadata, manifest and spine.
 *
 * @param items - Every file of the package folder but this one.
 * @param readingOrder - Paths of the spine's documents.
 */
export function packageDocumentFile(
  book: PackageBook,
  items: readonly ManifestItem[],
  readingOrder: readonly string[],
): Uint8Array {
  const ids = new Map(items.map(({ path }, at) => [path, `item-${at + 1}`]));
  const cover = items.find(({ properties }) => properties.includes('cover-image'));
  const language = bookLanguage(book.meta);
  const root = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': identifierId,
      'xml:lang': language,
      dir: book.meta.direction,
    },
    [
      metadataElement(book, ids.get(cover?.path ?? '') ?? ''),
      x(
        'manifest',
        items.map((item) => itemElement(item, ids)),
      ),
      x(
        'spine',
        { 'page-progression-direction': book.meta.direction },
        readingOrder.map((path) => x('itemref', { idref: ids.get(path) })),
      ),
    ],
  );
  return xmlFile(indented(root));
}

function itemElement(item: ManifestItem, ids: ReadonlyMap<string, string>): Element {
  const properties = item.properties.length > 0 ? item.properties.join(' ') : undefined;
  return x('item', {
    id: ids.get(item.path),
    href: encodeURI(item.path),
    'media-type': item.mediaType,
    properties,
  });
}
