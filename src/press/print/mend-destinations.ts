import { type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { Destination } from '../pdf/destinations.js';

/**
 * Leads what sticks out above the first line of its page there, instead of to the foot of the page before. Changes the
 * document.
 *
 * @param places - Index of the page of each anchor, as planned.
 * @returns The destinations as they are then.
 */
export function mendDestinations(
  document: PDFDocument,
  destinations: ReadonlyMap<string, Destination>,
  places: ReadonlyMap<string, number>,
): ReadonlyMap<string, Destination> {
  const pages = document.getPages();
  return new Map(
    [...destinations].map(([anchor, { page, target }]) => {
      const wanted = places.get(anchor) ?? page;
      const leaf = pages[wanted];
      if (wanted !== page && leaf) {
        target.set(0, leaf.ref);
        target.set(1, PDFName.of('XYZ'));
        target.set(3, PDFNumber.of(leaf.getHeight()));
      }
      return [anchor, { page: wanted, target }];
    }),
  );
}
