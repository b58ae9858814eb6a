import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PrintBook } from '../../guide/book.js';

/** Names of ISO 32000-1, table 150. */
const duplexNames = { 'long-edge': 'DuplexFlipLongEdge', 'short-edge': 'DuplexFlipShortEdge' } as const;

/**
 * Tells viewers the language, to show the title and not the file's name, to walk links in reading order, and, where the
 * book says so, to print on both sides.
 */
export function writeViewerHints(document: PDFDocument, { meta, duplex }: Pick<PrintBook, 'meta' | 'duplex'>): void {
  const { catalog, context } = document;
  catalog.set(PDFName.of('Lang'), PDFString.of(meta.language));
  const preferences = context.obj({ DisplayDocTitle: true });
  if (meta.direction === 'rtl') preferences.set(PDFName.of('Direction'), PDFName.of('R2L'));
  if (duplex) preferences.set(PDFName.of('Duplex'), PDFName.of(duplexNames[duplex]));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  for (const { node } of document.getPages()) if (node.Annots()) node.set(PDFName.of('Tabs'), PDFName.of('S'));
}
