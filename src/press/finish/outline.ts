import { type PDFContext, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import type { OutlineEntry } from '../../guide/book.js';
import type { Destination } from '../pdf/destinations.js';

/**
 * Writes the outline (bookmarks, ISO 32000-1, 12.3.3) from the book's own entries. Chromium could make one of the
 * headings, but loses a space where a heading wraps and takes a badge inside it for a part of its title.
 * The first level is shown, what lies below it folded.
 *
 * @throws Error where an entry leads to no place of the document: a fault of the layout.
 */
export function writeOutline(
  document: PDFDocument,
  entries: readonly OutlineEntry[],
  destinations: ReadonlyMap<string, Destination>,
): void {
  if (entries.length === 0) return;
  const { context, catalog } = document;
  const root = context.nextRef();
  const { first, last } = writeLevel(context, entries, root, destinations);
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: entries.length }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Writes the entries below one parent as a linked list. */
function writeLevel(
  context: PDFContext,
  entries: readonly OutlineEntry[],
  parent: PDFRef,
  destinations: ReadonlyMap<string, Destination>,
): { first: PDFRef; last: PDFRef } {
  const refs = entries.map(() => context.nextRef());
  for (const [index, entry] of entries.entries()) {
    const destination = destinations.get(entry.anchor);
    if (!destination) throw new Error(`The outline leads to #${entry.anchor}, which no link of the book leads to.`);
    const ref = refs[index] as PDFRef;
    const item = context.obj({ Parent: parent, Dest: destination.target });
    item.set(PDFName.of('Title'), PDFHexString.fromText(entry.title));
    const [before, after] = [refs[index - 1], refs[index + 1]];
    if (before) item.set(PDFName.of('Prev'), before);
    if (after) item.set(PDFName.of('Next'), after);
    if (entry.children.length > 0) {
      const { first, last } = writeLevel(context, entry.children, ref, destinations);
      item.set(PDFName.of('First'), first);
      item.set(PDFName.of('Last'), last);
      item.set(PDFName.of('Count'), PDFNumber.of(-entry.children.length));
    }
    context.assign(ref, item);
  }
  return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef };
}
