import { deflateSync } from 'node:zlib';
import {
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Where an object stands: at an offset of the file, or at an index of an object stream. */
type Entry = { readonly offset: number } | { readonly stream: number; readonly index: number };

/** Objects that are compressed together: more save little, and make a reader unpack much for one of them. */
const objectsPerStream = 200;

/**
 * Writes a document as a PDF 1.7 file, its objects compressed in streams (ISO 32000-1, 7.5.7 and 7.5.8). The
 * library's own writer does the same in a time that grows with the square of the number of objects, of which the
 * tags of a book are tens of thousands. Same document, same bytes.
 */
export function writePdf(document: PDFDocument): Uint8Array {
  const { context } = document;
  dropIndirectLengths(context);
  const file = new FileWriter();
  const loose: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) file.writeObject(ref, object);
    else loose.push([ref, object]);
  }
  for (let start = 0; start < loose.length; start += objectsPerStream) {
    file.writeObjectStream(context, context.nextRef(), loose.slice(start, start + objectsPerStream));
  }
  return file.end(context);
}

/** Chromium writes the lengths of streams as objects of their own; the library writes them in place again. */
function dropIndirectLengths(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const length = object instanceof PDFStream ? object.dict.get(PDFName.of('Length')) : undefined;
    if (length instanceof PDFRef) context.delete(length);
  }
}

class FileWriter {
  private readonly parts: Uint8Array[] = [];
  private readonly entries = new Map<number, Entry>();
  private offset = 0;

  constructor() {
    // Four bytes above 127 tell transfer programs that the file is binary (7.5.2).
    this.write(Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1'));
  }

  writeObject(ref: PDFRef, object: PDFObject): void {
    this.entries.set(ref.objectNumber, { offset: this.offset });
    this.write(Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`, 'latin1'));
    this.write(serialized(object));
    this.write(Buffer.from('\nendobj\n', 'latin1'));
  }

  writeObjectStream(context: PDFContext, ref: PDFRef, objects: readonly (readonly [PDFRef, PDFObject])[]): void {
    const bodies: Uint8Array[] = [];
    let header = '';
    let length = 0;
    for (const [index, [{ objectNumber }, object]] of objects.entries()) {
      const body = serialized(object);
      this.entries.set(objectNumber, { stream: ref.objectNumber, index });
      header += `${objectNumber} ${length} `;
      bodies.push(body, newline);
      length += body.length + newline.length;
    }
    const dict = context.obj({ Type: 'ObjStm', N: objects.length, First: header.length });
    this.writeObject(ref, packed(dict, Buffer.concat([Buffer.from(header, 'latin1'), ...bodies])));
  }

  /** The cross-reference stream, and the file as a whole. */
  end(context: PDFContext): Uint8Array {
    const { Root, Info, ID } = context.trailerInfo;
    const ref = context.nextRef();
    const start = this.offset;
    this.entries.set(ref.objectNumber, { offset: start });
    const size = ref.objectNumber + 1;
    const dict = context.obj({ Type: 'XRef', Size: size, W: [1, 4, 2] });
    for (const [key, value] of Object.entries({ Root, Info, ID })) if (value) dict.set(PDFName.of(key), value);
    this.writeObject(ref, packed(dict, this.crossReferences(size)));
    this.write(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(this.parts);
  }

  /** For each object number seven bytes: kind, place, and index or generation (7.5.8.3). */
  private crossReferences(size: number): Uint8Array {
    const table = Buffer.alloc(size * 7);
    for (const [number, entry] of this.entries) {
      const isDirect = 'offset' in entry;
      table.writeUInt8(isDirect ? 1 : 2, number * 7);
      table.writeUInt32BE(isDirect ? entry.offset : entry.stream, number * 7 + 1);
      table.writeUInt16BE(isDirect ? 0 : entry.index, number * 7 + 5);
    }
    table.writeUInt16BE(0xffff, 5);
    return table;
  }

  private write(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.offset += bytes.length;
  }
}

const newline = Buffer.from('\n', 'latin1');

function serialized(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

function packed(dict: PDFDict, bytes: Uint8Array): PDFRawStream {
  const contents = deflateSync(bytes, { level: 6 });
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return PDFRawStream.of(dict, contents);
}
