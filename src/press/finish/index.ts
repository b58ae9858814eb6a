import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintBook } from '../../guide/book.js';
import { folioOf, type PlacedRange } from '../../paginate/folios.js';
import type { Destination } from '../pdf/destinations.js';
import { markArtifacts, type PageGlyphs } from './artifacts.js';
import { writeIdentifier } from './identifier.js';
import { documentInfo, writeInfo } from './info.js';
import { describeLinks } from './link-descriptions.js';
import { writeOutline } from './outline.js';
import { writePageLabels } from './page-labels.js';
import { mendTags } from './tags.js';
import { writeViewerHints } from './viewer.js';
import { writeXmp } from './xmp.js';

/** What a print that has settled is finished with. */
export interface FinishOptions {
  readonly book: PrintBook;
  /** The HTML that was printed. */
  readonly html: string;
  readonly ranges: readonly PlacedRange[];
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Name and version of this program. */
  readonly creator: string;
}

/**
 * Gives a browser's PDF what it lacks: metadata, page labels, outline, link descriptions, list bodies and notes in
 * the tag tree, and marks on what is only decoration. Changes the document.
 *
 * @returns The pages that have missing glyphs.
 */
export function finish(document: PDFDocument, options: FinishOptions): PageGlyphs[] {
  const { book, ranges, destinations } = options;
  const info = documentInfo(book.meta, document, options.creator);
  writeInfo(document, info);
  writeXmp(document, info);
  writeViewerHints(document, book);
  writePageLabels(document, ranges);
  writeOutline(document, book.outline, destinations);
  describeLinks(document, { outline: book.outline, place: placeWords(options) });
  mendTags(document);
  writeIdentifier(document, book.meta.identifier, [
    info.creator,
    info.producer,
    JSON.stringify(book.meta),
    options.html,
  ]);
  return markArtifacts(document);
}

/** "p. 31", in the book's language; the anchor's name where no number is printed. */
function placeWords({ book, ranges, destinations }: FinishOptions): (anchor: string) => string {
  return (anchor) => {
    const page = destinations.get(anchor)?.page;
    const folio = page === undefined ? '' : folioOf(page, ranges);
    return folio === '' ? anchor : `${book.meta.pageWord} ${folio}`;
  };
}
