import type { PageDesign, PageMap, PrintBook } from '../../guide/book.js';
import { countPages } from '../../paginate/choose-book.js';
import { shrinking } from '../../paginate/rules.js';
import { assertFonts, assertGlyphs } from '../assert-fonts.js';
import { assertWays } from '../assert-ways.js';
import { finish } from '../finish/index.js';
import { type Destination, readDestinations } from '../pdf/destinations.js';
import { loadPdf } from '../pdf/load.js';
import { writePdf } from '../pdf/write.js';
import { differenceFrom, refuseMisfits } from './assert-pages.js';
import { mendDestinations } from './mend-destinations.js';
import type { OpenDocument } from './open-document.js';
import { type PlanBefore, type PlannedBook, planBook, type UnplannedBook } from './plan-book.js';
import { printTwice } from './print-twice.js';
import type { SettledPrint } from './settled-print.js';

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
  /** Why the browser broke the pages though they were to be chosen, in words. */
  readonly unplanned?: string | undefined;
}

export interface PrintBookOptions {
  /** Name and version of this program, for the metadata. */
  readonly creator: string;
  /** Told what is done, before it is: "planning pages", "pass 1". */
  readonly onProgress?: ((what: string) => void) | undefined;
}

/** Shows a document in a fresh page for as long as a piece of work with it lasts. */
export type WithDocument = <Result>(html: string, work: (document: OpenDocument) => Promise<Result>) => Promise<Result>;

/** Share of a page's height that a note at a foot may take. */
const tallestNote = 0.4;

/** How often pages are chosen anew because the browser did not keep what was planned. */
const maxPlans = 4;

/**
 * Prints a book. Where the layout says how its pages are made, they are chosen first and the book is printed once;
 * else, or where what comes out is not what was chosen, the browser breaks the pages and the book is printed twice.
 *
 * @throws ToolError of kind `content` where a font of the book lacks a character or cannot be embedded, or a link leads nowhere.
 * @throws Error where the numbers do not settle, or ranges or outline name an unknown anchor: faults of the layout.
 */
export async function printBook(
  book: PrintBook,
  withDocument: WithDocument,
  options: PrintBookOptions,
): Promise<PrintedBook> {
  const html = book.html(undefined);
  const { pages } = book;
  const planned = pages
    ? await withDocument(html, (document) => printPlanned(book, pages, document, options.onProgress))
    : { unplanned: undefined };
  if ('document' in planned) return finishBook(book, html, planned, options);
  if (planned.unplanned !== undefined) options.onProgress?.(`pages as the browser breaks them: ${planned.unplanned}`);
  const settled = await withDocument(html, (document) => printTwice(book, document, options.onProgress));
  return { ...finishBook(book, html, settled, options), unplanned: planned.unplanned };
}

/** Chooses pages and prints them, or says why that cannot be. */
async function printPlanned(
  book: PrintBook,
  design: PageDesign,
  document: OpenDocument,
  onProgress: PrintBookOptions['onProgress'],
): Promise<SettledPrint | { readonly unplanned: string }> {
  const planned = await applyPlan(book, design, document, onProgress);
  if ('reason' in planned) return { unplanned: planned.reason };
  const { plan, places, onTop, faces, sides, ranges, pageMap } = planned;
  await document.dress(design.rules({ faces, sides }));
  onProgress?.('printing');
  const { bytes, blocked } = await document.print({ tagged: true });
  const printed = await loadPdf(bytes);
  const found = readDestinations(printed);
  const difference = differenceFrom(
    { count: countPages(plan), places, onTop },
    { count: printed.getPageCount(), places: pagesOf(found) },
  );
  if (difference !== undefined) return { unplanned: difference };
  const destinations = mendDestinations(printed, found, places);
  const anchors = pagesOf(destinations);
  return { document: printed, destinations, anchors, ranges, pageMap, blocked };
}

/** Breaks a document into pages as they were chosen. Flows whose pages come out otherwise are chosen anew. */
async function applyPlan(
  book: PrintBook,
  design: PageDesign,
  document: OpenDocument,
  onProgress: PrintBookOptions['onProgress'],
): Promise<PlannedBook | UnplannedBook> {
  const { marks, height, width, hasFeet } = design;
  const builder = await document.build(width, {
    marks,
    height,
    line: design.line,
    hasFeet,
    leastGap: shrinking.from,
    tallestNote: height * tallestNote,
    pageWord: book.meta.pageWord,
  });
  let before: PlanBefore | undefined;
  for (let attempt = 1; attempt <= maxPlans; attempt++) {
    onProgress?.('choosing pages');
    const planned = await planBook(book, design, { ...document, ...builder }, before);
    if ('reason' in planned) return planned;
    const misfits = refuseMisfits(planned, await builder.apply(planned.plan), before?.refused);
    if (!misfits) return planned;
    await builder.restore(misfits.flows);
    before = { refused: misfits.refused, pageMap: planned.pageMap };
  }
  return { reason: 'The browser did not keep the heights that it was asked for' };
}

const pagesOf = (destinations: ReadonlyMap<string, Destination>): ReadonlyMap<string, number> =>
  new Map([...destinations].map(([anchor, { page }]) => [anchor, page]));

function finishBook(book: PrintBook, html: string, settled: SettledPrint, { creator }: PrintBookOptions): PrintedBook {
  const { document, destinations, anchors, ranges, pageMap, blocked } = settled;
  assertFonts(document);
  assertGlyphs(document, finish(document, { book, html, ranges, destinations, creator }), html);
  assertWays(document);
  return { bytes: writePdf(document), pages: document.getPageCount(), pageMap, anchors, blocked };
}
