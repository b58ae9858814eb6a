import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib';

/**
 * Writes the file identifier (ISO 32000-1, 14.4): its first half stays with the book through all its versions, its
 * second is this version's. Both come from what the book is made of, never from the clock.
 *
 * @param book A stable name of the book.
 * @param content Everything that this version was printed from.
 */
export function writeIdentifier(document: PDFDocument, book: string, content: readonly string[]): void {
  const { context } = document;
  context.trailerInfo.ID = context.obj([digest([book]), digest(content)]);
}

/** 16 bytes, as long as the identifiers that other writers make. */
function digest(texts: readonly string[]): PDFHexString {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return PDFHexString.of(hash.digest('hex').slice(0, 32));
}
