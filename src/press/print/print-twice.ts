import type { PrintBook } from '../../guide/book.js';
import { folioOf, placeRanges } from '../../paginate/folios.js';
import { readDestinations } from '../pdf/destinations.js';
import { loadPdf } from '../pdf/load.js';
import { facesAsPrinted } from './faces-as-printed.js';
import type { OpenDocument } from './open-document.js';
import { sameMap } from './same-map.js';
import type { SettledPrint } from './settled-print.js';

/** Two are needed; more only where the numbers' own width moves the pages. */
const maxPasses = 4;

/**
 * Prints a document whose pages the browser breaks until the page numbers that it names are those of its pages. CSS
 * cannot name the page of another place in Chromium (`target-counter` is missing), so the first print is made to see
 * where everything falls.
 *
 * @throws Error where the numbers do not settle, or ranges name an unknown anchor: faults of the layout.
 */
export async function printTwice(
  book: PrintBook,
  shown: OpenDocument,
  onProgress?: (what: string) => void,
): Promise<SettledPrint> {
  onProgress?.('pass 1');
  let before = await read(book, await shown.print({ tagged: false }));
  for (let pass = 2; pass <= maxPasses; pass++) {
    onProgress?.(`pass ${pass}`);
    await shown.number(before.pageMap);
    if (book.pages) await shown.dress(book.pages.rules(facesAsPrinted(book, book.pages, before)));
    const settled = await read(book, await shown.print({ tagged: true }));
    if (sameMap(settled.pageMap, before.pageMap)) return settled;
    before = settled;
  }
  throw new Error(`The page numbers of ${book.meta.identifier} did not settle in ${maxPasses} prints.`);
}

async function read(
  book: PrintBook,
  { bytes, blocked }: Awaited<ReturnType<OpenDocument['print']>>,
): Promise<SettledPrint> {
  const document = await loadPdf(bytes);
  const destinations = readDestinations(document);
  const anchors = new Map([...destinations].map(([anchor, { page }]) => [anchor, page]));
  const ranges = placeRanges(book.ranges, anchors);
  const pageMap = new Map([...anchors].map(([anchor, page]) => [anchor, folioOf(page, ranges)]));
  return { document, destinations, anchors, ranges, pageMap, blocked };
}
