import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { PageMap, PrintBook } from '../../guide/book.js';
import { folioOf, type PlacedRange, placeRanges } from '../../paginate/folios.js';
import { assertFonts, assertGlyphs } from '../assert-fonts.js';
import { finish } from '../finish/index.js';
import { type Destination, readDestinations } from '../pdf/destinations.js';
import { writePdf } from '../pdf/write.js';
import type { OpenDocument } from './open-document.js';

/** A finished book. */
export interface PrintedBook {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The number that is printed on the page where an anchor stands, by anchor. */
  readonly pageMap: PageMap;
  /** Index of that page, counted from 0, by anchor. */
  readonly anchors: ReadonlyMap<string, number>;
  /** Addresses that the document asked for and did not get: none, where the layout did its work. */
  readonly blocked: readonly string[];
}

export interface PrintBookOptions {
  /** Name and version of this program, for the metadata. */
  readonly creator: string;
  /** Told the number of each print before it begins, from 1. */
  readonly onProgress?: ((pass: number) => void) | undefined;
}

/** Two are needed; more only where the numbers' own width moves the pages. */
const maxPasses = 4;

/**
 * Prints a book until the page numbers that it names are those of its pages, and finishes the last print. CSS cannot
 * name the page of another place in Chromium (`target-counter` is missing), so the first print is made
 * to see where everything falls.
 *
 * @throws ToolError of kind `content` where a font of the book lacks a character or cannot be embedded.
 * @throws Error where the numbers do not settle, or ranges or outline name an unknown anchor: faults of the layout.
 */
export async function printBook(
  book: PrintBook,
  open: (html: string) => Promise<OpenDocument>,
  options: PrintBookOptions,
): Promise<PrintedBook> {
  options.onProgress?.(1);
  const html = book.html(undefined);
  const shown = await open(html);
  const draft = await shown.print({ tagged: false });
  let expected = measure(book, await load(draft.bytes)).pageMap;
  for (let pass = 2; pass <= maxPasses; pass++) {
    options.onProgress?.(pass);
    await shown.number(expected);
    const { bytes, blocked } = await shown.print({ tagged: true });
    const document = await load(bytes);
    const measured = measure(book, document);
    if (sameMap(measured.pageMap, expected)) return finishBook({ book, html, document, measured, blocked }, options);
    expected = measured.pageMap;
  }
  throw new Error(`The page numbers of ${book.meta.identifier} did not settle in ${maxPasses} prints.`);
}

/** Where everything stands in a print. */
interface Measured {
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly anchors: ReadonlyMap<string, number>;
  readonly ranges: readonly PlacedRange[];
  readonly pageMap: PageMap;
}

function measure(book: PrintBook, document: PDFDocument): Measured {
  const destinations = readDestinations(document);
  const anchors = new Map([...destinations].map(([anchor, { page }]) => [anchor, page]));
  const ranges = placeRanges(book.ranges, anchors);
  const pageMap = new Map([...anchors].map(([anchor, page]) => [anchor, folioOf(page, ranges)]));
  return { destinations, anchors, ranges, pageMap };
}

interface Settled {
  readonly book: PrintBook;
  readonly html: string;
  readonly document: PDFDocument;
  readonly measured: Measured;
  readonly blocked: readonly string[];
}

function finishBook(settled: Settled, { creator }: PrintBookOptions): PrintedBook {
  const { book, html, document, measured, blocked } = settled;
  const { anchors, destinations, pageMap, ranges } = measured;
  assertFonts(document);
  assertGlyphs(document, finish(document, { book, html, ranges, destinations, creator }), html);
  return { bytes: writePdf(document), pages: document.getPageCount(), pageMap, anchors, blocked };
}

function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

function sameMap(a: PageMap, b: PageMap): boolean {
  return a.size === b.size && [...a].every(([anchor, folio]) => b.get(anchor) === folio);
}
