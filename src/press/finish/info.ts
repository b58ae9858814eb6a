import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { BookMeta } from '../../guide/book.js';
import { textAt } from '../pdf/objects.js';

/** What both the Info dictionary and the XMP packet say: they must agree (PDF/A and PDF/UA ask for it). */
export interface DocumentInfo {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: string;
  readonly licence: string | undefined;
  /** ISO date; the book is dated at 00:00 UTC of it. */
  readonly date: string | undefined;
  /** The program that made the document's content: "Prepbook 0.1.0". */
  readonly creator: string;
  /** The program that wrote the PDF: "Skia/PDF m153". */
  readonly producer: string;
}

/**
 * @param creator Name and version of this program.
 */
export function documentInfo(meta: BookMeta, document: PDFDocument, creator: string): DocumentInfo {
  return {
    title: meta.title,
    authors: meta.authors.map((author) => author.name),
    subject: meta.subject,
    keywords: meta.keywords,
    language: meta.language,
    licence: meta.licence,
    date: meta.date,
    creator,
    producer: textAt(infoDict(document), 'Producer') ?? creator,
  };
}

/** Keywords as one text, the same in both places. */
export const joinedKeywords = (info: DocumentInfo): string => info.keywords.join(', ');

/** Replaces the Info dictionary (ISO 32000-1, 14.3.3): nothing that the browser wrote, the time of day least. */
export function writeInfo(document: PDFDocument, info: DocumentInfo): void {
  const { context } = document;
  const date = info.date === undefined ? undefined : PDFString.of(`D:${info.date.replaceAll('-', '')}000000Z`);
  const entries: [string, string][] = [
    ['Title', info.title],
    ['Author', info.authors.join('; ')],
    ['Subject', info.subject],
    ['Keywords', joinedKeywords(info)],
    ['Creator', info.creator],
    ['Producer', info.producer],
  ];
  const dict = context.obj(date ? { CreationDate: date, ModDate: date } : {});
  for (const [key, text] of entries) if (text !== '') dict.set(PDFName.of(key), PDFHexString.fromText(text));
  const old = context.trailerInfo.Info;
  context.trailerInfo.Info = old ?? context.nextRef();
  context.assign(context.trailerInfo.Info as never, dict);
}

function infoDict(document: PDFDocument): PDFDict | undefined {
  const { Info } = document.context.trailerInfo;
  const dict = Info && document.context.lookup(Info);
  return dict instanceof PDFDict ? dict : undefined;
}
