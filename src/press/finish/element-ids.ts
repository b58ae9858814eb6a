import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { elementsAt, resolved, textAt, textOf } from '../pdf/objects.js';
import type { StructElement } from './structure.js';

const idKey = PDFName.of('ID');

/**
 * Gives every note an id, as PDF/UA-1 (7.9) asks, and numbers the ids that are there anew, in reading order: Chromium
 * counts all nodes that a page ever had, so that two prints of one document can differ. Table cells name
 * their headings by these ids, and a tree of all ids belongs to them.
 *
 * @param elements All elements of the tag tree, in reading order.
 */
export function numberIds(context: PDFContext, root: PDFDict, elements: readonly StructElement[]): void {
  const owners = elements.filter((element) => element.role === 'Note' || element.dict.has(idKey));
  if (owners.length === 0) return;
  const renamed = new Map<string, string>();
  const names: PDFObject[] = [];
  for (const [index, { dict, ref }] of owners.entries()) {
    const id = `e${String(index + 1).padStart(8, '0')}`;
    const old = textAt(dict, 'ID');
    if (old !== undefined) renamed.set(old, id);
    dict.set(idKey, PDFString.of(id));
    // In reading order they are sorted as well, as a name tree has to be (ISO 32000-1, 7.9.6).
    names.push(PDFString.of(id), ref);
  }
  deleteTree(context, root.get(PDFName.of('IDTree')));
  root.set(PDFName.of('IDTree'), context.obj({ Names: names }));
  for (const { dict } of elements) renameHeaders(context, dict, renamed);
}

/** Removes the nodes of a tree: left behind unused, the old ids would still be in the file. */
function deleteTree(context: PDFContext, node: PDFObject | undefined): void {
  const dict = resolved(context, node);
  if (!(node instanceof PDFRef && dict instanceof PDFDict)) return;
  for (const kid of elementsAt(dict, 'Kids')) deleteTree(context, kid);
  context.delete(node);
}

/** Mends the `Headers` attribute of a table cell (ISO 32000-1, table 349). */
function renameHeaders(context: PDFContext, cell: PDFDict, renamed: ReadonlyMap<string, string>): void {
  const attributes = resolved(context, cell.get(PDFName.of('A')));
  const owners = attributes instanceof PDFDict ? [attributes] : elementsAt(cell, 'A');
  for (const owner of owners) {
    const dict = resolved(context, owner);
    if (!(dict instanceof PDFDict)) continue;
    const headers = elementsAt(dict, 'Headers').map((header) => textOf(resolved(context, header)) ?? '');
    if (headers.length === 0) continue;
    const ids = headers.map((header) => PDFString.of(renamed.get(header) ?? header));
    dict.set(PDFName.of('Headers'), context.obj(ids));
  }
}
