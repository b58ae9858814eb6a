import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { lowerRoman } from '../../paginate/roman.js';
import { structElements, structRoot } from '../finish/structure.js';
import { decodeAnchor, readDestinations } from '../pdf/destinations.js';
import { readFonts } from '../pdf/fonts.js';
import { dictAt, elementsAt, numberAt, pageIndices, resolved, textAt } from '../pdf/objects.js';
import { streamBytes } from '../pdf/streams.js';
import type { Box, LinkFacts, OutlineFacts, PdfFacts, WayFacts } from './facts.js';

/** Reads back what the press, or any other program, wrote. */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfFacts> {
  return readFacts(await PDFDocument.load(bytes, { updateMetadata: false }));
}

/** What a document says of itself. */
export function readFacts(document: PDFDocument): PdfFacts {
  const { catalog, context } = document;
  const pages = document.getPages();
  const infoDict = resolved(context, context.trailerInfo.Info);
  const preferences = dictAt(catalog, 'ViewerPreferences');
  return {
    ...readWays(document),
    pages: pages.length,
    sizes: pages.map((page) => [page.getWidth(), page.getHeight()] as const),
    info: infoDict instanceof PDFDict ? texts(infoDict) : {},
    xmp: readXmp(catalog),
    language: textAt(catalog, 'Lang'),
    showsTitle: String(preferences?.get(PDFName.of('DisplayDocTitle'))) === 'true',
    isRightToLeft: textAt(preferences, 'Direction') === 'R2L',
    fonts: readFonts(document),
    roles: readRoles(document),
  };
}

/** Where the ways through a document lead. */
export function readWays(document: PDFDocument): WayFacts {
  const { catalog } = document;
  const pages = document.getPages();
  return {
    labels: readLabels(catalog, pages.length),
    outline: readLevel(dictAt(catalog, 'Outlines'), pageIndices(pages)),
    links: readLinks(document),
  };
}

/** Page labels (ISO 32000-1, 12.4.2); the plain number where a document has none. */
function readLabels(catalog: PDFDict, count: number): string[] {
  const pairs = elementsAt(dictAt(catalog, 'PageLabels'), 'Nums');
  const ranges = new Map<number, PDFDict>();
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const dict = resolved(catalog.context, pairs[index + 1]);
    if (dict instanceof PDFDict) ranges.set(Number(String(pairs[index])), dict);
  }
  let first = 0;
  let range: PDFDict | undefined;
  return Array.from({ length: count }, (_, page) => {
    if (ranges.has(page)) [first, range] = [page, ranges.get(page)];
    if (!range) return String(page + 1);
    const number = (numberAt(range, 'St') ?? 1) + page - first;
    const style = textAt(range, 'S');
    const numeral = style === 'D' ? String(number) : style === 'r' ? lowerRoman(number) : '';
    return (textAt(range, 'P') ?? '') + numeral;
  });
}

function readLevel(parent: PDFDict | undefined, pages: ReadonlyMap<number, number>): OutlineFacts[] {
  const entries: OutlineFacts[] = [];
  for (let item = dictAt(parent, 'First'); item; item = dictAt(item, 'Next')) {
    const destination = item.lookup(PDFName.of('Dest'));
    const page = destination instanceof PDFArray ? destination.get(0) : undefined;
    entries.push({
      title: textAt(item, 'Title') ?? '',
      page: page instanceof PDFRef ? pages.get(page.objectNumber) : undefined,
      children: readLevel(item, pages),
    });
  }
  return entries;
}

function texts(dict: PDFDict): Record<string, string> {
  return Object.fromEntries(dict.keys().map((key) => [key.decodeText(), textAt(dict, key.decodeText()) ?? '']));
}

function readXmp(catalog: PDFDict): string | undefined {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  const bytes = stream instanceof PDFRawStream ? streamBytes(stream) : undefined;
  return bytes && new TextDecoder().decode(bytes);
}

function readLinks(document: PDFDocument): LinkFacts[] {
  const destinations = readDestinations(document);
  return document.getPages().flatMap(({ node }, page) =>
    elementsAt(node, 'Annots').flatMap((annotation) => {
      const link = resolved(document.context, annotation);
      if (!(link instanceof PDFDict) || link.get(PDFName.of('Subtype')) !== PDFName.of('Link')) return [];
      const name = textAt(link, 'Dest');
      const anchor = name === undefined ? undefined : decodeAnchor(name);
      return {
        page,
        box: boxAt(link),
        description: textAt(link, 'Contents'),
        internal: anchor === undefined ? undefined : { anchor, page: destinations.get(anchor)?.page },
        external: textAt(dictAt(link, 'A'), 'URI'),
      };
    }),
  );
}

function boxAt(annotation: PDFDict): Box {
  const sides = elementsAt(annotation, 'Rect').map((side) => (side instanceof PDFNumber ? side.asNumber() : 0));
  const [left = 0, bottom = 0, right = 0, top = 0] = sides;
  return { left, bottom, right, top };
}

function readRoles(document: PDFDocument): Record<string, number> {
  const root = structRoot(document);
  const roles: Record<string, number> = {};
  if (!root) return roles;
  for (const { role } of structElements(document.context, root)) roles[role] = (roles[role] ?? 0) + 1;
  return roles;
}
