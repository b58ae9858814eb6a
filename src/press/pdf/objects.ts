import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** What stands behind a reference, or the object itself. */
export function resolved(context: PDFContext, object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? context.lookup(object) : object;
}

/** The dictionary at a key; undefined where it is missing or something else. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}

/** The elements of an array at a key, as they stand, references among them; none where there is no array. */
export function elementsAt(dict: PDFDict | undefined, key: string): PDFObject[] {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value.asArray() : [];
}

/** The text of a name or string at a key. */
export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  return textOf(dict?.lookup(PDFName.of(key)));
}

/** The text of a name or string. */
export function textOf(object: PDFObject | undefined): string | undefined {
  const isText = object instanceof PDFName || object instanceof PDFString || object instanceof PDFHexString;
  return isText ? object.decodeText() : undefined;
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** Page indices, counted from 0, by the number of the page's object. */
export function pageIndices(pages: readonly { readonly ref: PDFRef }[]): ReadonlyMap<number, number> {
  return new Map(pages.map((page, index) => [page.ref.objectNumber, index]));
}
