import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

/** Opens a print to be read and changed. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}
