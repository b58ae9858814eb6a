import { deflateSync, inflateSync } from 'node:zlib';
import { type PDFContext, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/** What a stream holds, uncompressed; undefined for a compression that browsers do not write. */
export function streamBytes(stream: PDFRawStream): Uint8Array | undefined {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return stream.getContents();
  const isPlainFlate = filter === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'));
  return isPlainFlate ? inflateSync(stream.getContents()) : undefined;
}

/** Puts new bytes, compressed, into the place of a stream; what else its dictionary says is kept. */
export function replaceStream(context: PDFContext, ref: PDFRef, old: PDFRawStream, bytes: Uint8Array): void {
  const dict = old.dict.clone(context);
  // Browsers write the length as an object of its own, which nobody needs then.
  const length = dict.get(PDFName.of('Length'));
  if (length instanceof PDFRef) context.delete(length);
  const packed = deflateSync(bytes, { level: 6 });
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  dict.set(PDFName.of('Length'), context.obj(packed.length));
  context.assign(ref, PDFRawStream.of(dict, packed));
}
