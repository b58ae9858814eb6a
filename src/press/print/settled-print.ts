import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PageMap } from '../../guide/book.js';
import type { PlacedRange } from '../../paginate/folios.js';
import type { Destination } from '../pdf/destinations.js';

/** Where everything stands in a print, and the print. */
export interface SettledPrint {
  readonly document: PDFDocument;
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly anchors: ReadonlyMap<string, number>;
  readonly ranges: readonly PlacedRange[];
  readonly pageMap: PageMap;
  readonly blocked: readonly string[];
}
