import { type PDFContext, PDFName } from '@cantoo/pdf-lib';
import { childElements, kidsOf, type StructElement } from './structure.js';

/**
 * Gives a list item the body that a reader's software expects beside its label (ISO 32000-1, table 336); Chromium
 * leaves the item's content loose. An item that holds painted content itself stays as it is, because the
 * page's parent tree names the item as its owner.
 */
export function addListBody(context: PDFContext, item: StructElement): void {
  const elements = childElements(context, item.dict);
  const content = elements.filter((element) => element.role !== 'Lbl');
  const isComplete = content.some((element) => element.role === 'LBody');
  if (content.length === 0 || isComplete || kidsOf(item.dict).length !== elements.length) return;
  const labels = elements.filter((element) => element.role === 'Lbl');
  const body = context.register(
    context.obj({ Type: 'StructElem', S: 'LBody', P: item.ref, K: content.map((element) => element.ref) }),
  );
  for (const element of content) element.dict.set(PDFName.of('P'), body);
  item.dict.set(PDFName.of('K'), context.obj([...labels.map((label) => label.ref), body]));
}
