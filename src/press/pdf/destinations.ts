import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { dictAt, pageIndices, resolved } from './objects.js';
import { nameTree } from './trees.js';

/** A place in a PDF that links lead to. */
export interface Destination {
  /** Index of the page, counted from 0. */
  readonly page: number;
  /** The explicit destination, `[page /XYZ left top zoom]` (ISO 32000-1, 12.3.2.2). */
  readonly target: PDFArray;
}

/**
 * The named destinations of a PDF by the ids of the HTML that it was printed from. Chromium writes one for every
 * id that a link of the document leads to, under its percent-encoded name.
 */
export function readDestinations(document: PDFDocument): ReadonlyMap<string, Destination> {
  const { catalog, context } = document;
  const pages = pageIndices(document.getPages());
  const destinations = new Map<string, Destination>();
  for (const [name, value] of namedDestinations(catalog)) {
    const target = explicitDestination(resolved(context, value));
    const page = target?.get(0);
    const index = page instanceof PDFRef ? pages.get(page.objectNumber) : undefined;
    if (target && index !== undefined) destinations.set(decodeAnchor(name), { page: index, target });
  }
  return destinations;
}

/** The id that a percent-encoded name stands for; a name that is no valid encoding is an id as it is. */
export function decodeAnchor(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** PDF 1.1 keeps destinations in a dictionary, which Chromium uses, later versions in a name tree as well. */
function* namedDestinations(catalog: PDFDict): Generator<[name: string, value: PDFObject]> {
  for (const [key, value] of dictAt(catalog, 'Dests')?.entries() ?? []) yield [key.decodeText(), value];
  yield* nameTree(dictAt(dictAt(catalog, 'Names'), 'Dests'));
}

function explicitDestination(value: PDFObject | undefined): PDFArray | undefined {
  if (value instanceof PDFArray) return value;
  const target = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : undefined;
  return target instanceof PDFArray ? target : undefined;
}
