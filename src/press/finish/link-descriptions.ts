import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { OutlineEntry } from '../../guide/book.js';
import { decodeAnchor } from '../pdf/destinations.js';
import { dictAt, textAt } from '../pdf/objects.js';

export interface Wording {
  readonly outline: readonly OutlineEntry[];
  /** Says where a place without a title is: "p. 31". */
  readonly place: (anchor: string) => string;
}

/**
 * Describes every link (ISO 32000-1, 12.5.2, `Contents`), for readers who hear the links of a page one after the
 * other: by the title of the place that it leads to, by the page, or by the address outside.
 */
export function describeLinks(document: PDFDocument, wording: Wording): void {
  const titles = new Map(titlesOf(wording.outline));
  for (const { node } of document.getPages()) {
    for (const annotation of node.Annots()?.asArray() ?? []) {
      const link = document.context.lookup(annotation);
      if (!(link instanceof PDFDict) || link.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      const description = describe(link, titles, wording.place);
      if (description !== undefined) link.set(PDFName.of('Contents'), PDFHexString.fromText(description));
    }
  }
}

function describe(link: PDFDict, titles: ReadonlyMap<string, string>, place: Wording['place']): string | undefined {
  const name = textAt(link, 'Dest');
  if (name === undefined) return textAt(dictAt(link, 'A'), 'URI');
  const anchor = decodeAnchor(name);
  return titles.get(anchor) ?? place(anchor);
}

function* titlesOf(entries: readonly OutlineEntry[]): Generator<[anchor: string, title: string]> {
  for (const entry of entries) {
    yield [entry.anchor, entry.title];
    yield* titlesOf(entry.children);
  }
}
