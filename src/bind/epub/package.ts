import { EXIT, visit } from 'unist-util-visit';
import type { PackageBook, PackageDocument } from '../../guide/book.js';
import { containerFile, packageDocumentName, packageFolder } from './container.js';
import { coverPicturePath, withCover } from './cover.js';
import { documentFile } from './document.js';
import { stylesheetPath } from './frame.js';
import { navFile, navPath } from './nav.js';
import { type ManifestItem, packageDocumentFile } from './package-document.js';
import { fontResources, pictureResources, type Resource } from './resources.js';
import { validDocuments } from './valid/index.js';

const xhtml = 'application/xhtml+xml';

/**
 * All files of a book's EPUB package, written to the rules of EPUB 3.3 and of 3.2: the unpacked package, whose bytes
 * `zipPackage` packs. Nothing is read from outside the book, no clock either: the same book gives the same bytes.
 *
 * @returns Contents by path (`mimetype`, `META-INF/container.xml`, `OEBPS/content.opf` …), sorted by path.
 */
export function packageFiles(book: PackageBook): ReadonlyMap<string, Uint8Array> {
  const pictures = pictureResources(book.pictures);
  const shown = new Set([...pictures.map(({ path }) => path), coverPicturePath]);
  const { documents, places } = validDocuments(withCover(book), shown);
  const chapters = documents.map((document) => ({
    path: document.path,
    mediaType: xhtml,
    bytes: documentFile(document, book.meta),
    properties: holdsFormula(document) ? ['mathml'] : [],
  }));
  const items: (Resource & ManifestItem)[] = [
    { path: navPath, mediaType: xhtml, bytes: navFile(book, places), properties: ['nav'] },
    ...chapters,
    { path: coverPicturePath, mediaType: 'image/svg+xml', bytes: encoded(book.cover.svg), properties: ['cover-image'] },
    ...[stylesheet(book), ...fontResources(book), ...pictures].map(withoutProperties),
  ].sort((a, b) => compare(a.path, b.path));
  const packageDocument = packageDocumentFile(book, items, readingOrder(documents));
  const files: [string, Uint8Array][] = [
    ['mimetype', encoded('application/epub+zip')],
    ['META-INF/container.xml', containerFile()],
    [`${packageFolder}/${packageDocumentName}`, packageDocument],
    ...items.map(({ path, bytes }): [string, Uint8Array] => [`${packageFolder}/${path}`, bytes]),
  ];
  return new Map(files.sort(([a], [b]) => compare(a, b)));
}

/** A document with MathML says so (EPUB 3.3, D.6.2). */
function holdsFormula({ body }: PackageDocument): boolean {
  let found = false;
  visit(body, { tagName: 'math' }, () => {
    found = true;
    return EXIT;
  });
  return found;
}

/** The contents stand where a printed book has them: after the other front matter, before the text. */
function readingOrder(documents: readonly PackageDocument[]): string[] {
  const body = documents.findIndex(({ matter }) => matter === 'bodymatter' || matter === 'backmatter');
  const before = body === -1 ? documents.length : body;
  const paths = documents.map(({ path }) => path);
  return [...paths.slice(0, before), navPath, ...paths.slice(before)];
}

const stylesheet = (book: PackageBook): Resource => ({
  path: stylesheetPath,
  mediaType: 'text/css',
  bytes: encoded(book.css),
});
const withoutProperties = (resource: Resource) => ({ ...resource, properties: [] });
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** By code units: the same order wherever the program runs. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
