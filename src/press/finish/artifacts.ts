import { type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { type MissingGlyph, readContent, type Stretch } from '../pdf/content.js';
import { replaceStream, streamBytes } from '../pdf/streams.js';

/** Glyphs of a page that are not simply a character of their font. */
export interface PageGlyphs {
  /** Index, counted from 0. */
  readonly page: number;
  readonly missing: readonly MissingGlyph[];
  /** Text that is written down beside its glyphs. */
  readonly written: string;
}

const begin = Buffer.from('/Artifact BMC\n', 'latin1');
const end = Buffer.from('\nEMC', 'latin1');

/**
 * Marks everything that is painted outside the tagged content as an artifact (ISO 32000-1, 14.8.2.2), so that a
 * reader's software does not read running heads and page numbers out in the middle of a sentence. Chromium tags
 * what stands in the document and leaves its margin boxes unmarked.
 *
 * @returns The pages that have such glyphs: the streams are read only once.
 */
export function markArtifacts(document: PDFDocument): PageGlyphs[] {
  const found: PageGlyphs[] = [];
  for (const [page, { node }] of document.getPages().entries()) {
    const ref = node.get(PDFName.of('Contents'));
    const stream = node.lookup(PDFName.of('Contents'));
    if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) continue;
    const bytes = streamBytes(stream);
    if (!bytes) continue;
    const { unmarked, missing, written } = readContent(bytes);
    if (missing.length > 0 || written !== '') found.push({ page, missing, written });
    if (unmarked.length > 0) replaceStream(document.context, ref, stream, wrapStretches(bytes, unmarked));
  }
  return found;
}

/** A content stream with each of the stretches as marked content of its own. */
export function wrapStretches(bytes: Uint8Array, stretches: readonly Stretch[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const stretch of stretches) {
    parts.push(bytes.subarray(from, stretch.start), begin, bytes.subarray(stretch.start, stretch.end), end);
    from = stretch.end;
  }
  parts.push(bytes.subarray(from));
  return Buffer.concat(parts);
}
