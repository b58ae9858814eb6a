import { PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { BookMeta, PrintBook } from '../../src/guide/book.js';

/** A document of empty pages. */
export async function emptyDocument(pages: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page++) document.addPage([100, 100]);
  return document;
}

/** Adds named destinations as Chromium writes them: by percent-encoded id, the index of the page. */
export function addDestinations(document: PDFDocument, places: Readonly<Record<string, number>>): void {
  const dests = document.context.obj({});
  for (const [name, page] of Object.entries(places)) dests.set(PDFName.of(name), destination(document, page));
  document.catalog.set(PDFName.of('Dests'), document.context.register(dests));
}

export function destination(document: PDFDocument, page: number): PDFObject {
  return document.context.obj([document.getPage(page).ref, 'XYZ', 0, 90, 0]);
}

export const meta: BookMeta = {
  title: 'Sorting, asked & answered',
  subtitle: undefined,
  authors: [{ name: 'Ada <A.>' }, { name: 'Ben' }],
  language: 'en',
  direction: 'ltr',
  pageWord: 'p.',
  subject: 'Questions about sorting.',
  keywords: ['sorting', 'interviews'],
  licence: 'CC-BY-4.0',
  date: '2026-11-23',
  identifier: 'sorting.senior',
};

/** A book without content, for what does not look at it. */
export function makeBook(part: Partial<PrintBook> = {}): PrintBook {
  return { meta, html: () => '<p>', outline: [], ranges: [{ anchor: 'cover', style: 'decimal' }], ...part };
}
