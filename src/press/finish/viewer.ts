import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { BookMeta } from '../../guide/book.js';

/** Tells viewers the language, to show the title and not the file's name, and to walk links in reading order. */
export function writeViewerHints(document: PDFDocument, meta: BookMeta): void {
  const { catalog, context } = document;
  catalog.set(PDFName.of('Lang'), PDFString.of(meta.language));
  const preferences = context.obj({ DisplayDocTitle: true });
  if (meta.direction === 'rtl') preferences.set(PDFName.of('Direction'), PDFName.of('R2L'));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  for (const { node } of document.getPages()) if (node.Annots()) node.set(PDFName.of('Tabs'), PDFName.of('S'));
}
