import { type PDFContext, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { dictAt, elementsAt, resolved } from '../pdf/objects.js';

/** An element of the tag tree. */
export interface StructElement {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** Its role: "H2". */
  readonly role: string;
}

const roleKey = PDFName.of('S');
const kidsKey = PDFName.of('K');

export function setRole(element: StructElement, role: string): void {
  element.dict.set(roleKey, PDFName.of(role));
}

/** The root of the tag tree (ISO 32000-1, 14.7.2); undefined in a document without tags. */
export function structRoot(document: PDFDocument): PDFDict | undefined {
  return dictAt(document.catalog, 'StructTreeRoot');
}

/** All elements below a node, each before its children. What is changed at one of them is seen on the way on. */
export function* structElements(context: PDFContext, node: PDFDict): Generator<StructElement> {
  const waiting = childElements(context, node).reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    waiting.push(...childElements(context, element.dict).reverse());
  }
}

/** The kids of a node as they stand: references, marked-content numbers, dictionaries. */
export function kidsOf(node: PDFDict) {
  const kids = elementsAt(node, 'K');
  const single = node.get(kidsKey);
  return kids.length === 0 && single !== undefined ? [single] : kids;
}

/** The kids that are elements themselves. */
export function childElements(context: PDFContext, node: PDFDict): StructElement[] {
  return kidsOf(node).flatMap((kid) => {
    const dict = resolved(context, kid);
    if (!(kid instanceof PDFRef && dict instanceof PDFDict)) return [];
    const role = dict.get(roleKey);
    return role instanceof PDFName ? [{ ref: kid, dict, role: role.decodeText() }] : [];
  });
}
