import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PlacedRange } from '../../paginate/folios.js';

/** Numbering styles of ISO 32000-1, table 159. */
const styles = { none: undefined, roman: 'r', decimal: 'D' } as const;

/** Labels the pages with the numbers that are printed on them, so that "page 31" finds the page of the folio 31. */
export function writePageLabels(document: PDFDocument, ranges: readonly PlacedRange[]): void {
  const { context } = document;
  const numbers = ranges.flatMap((range) => {
    const style = styles[range.style];
    const label = context.obj(style === undefined ? {} : { S: style, St: range.firstNumber });
    if (range.prefix !== '') label.set(PDFName.of('P'), PDFHexString.fromText(range.prefix));
    return [context.obj(range.firstPage), label];
  });
  if (numbers.length > 0) document.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: numbers }));
}
