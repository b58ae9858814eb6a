import { type PDFContext, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { formulaSign } from '../../guide/formula/sign.js';
import { textAt } from '../pdf/objects.js';
import { numberIds } from './element-ids.js';
import { closeHeadingLevels } from './heading-levels.js';
import { restoreLink } from './link-roles.js';
import { addListBody } from './list-bodies.js';
import { writeRoleMap } from './role-map.js';
import { type StructElement, setRole, structElements, structRoot } from './structure.js';

/** Mends the tag tree in one walk: notes, list bodies, links, formulas, levels of headings, ids, and a standard role for every foreign one. */
export function mendTags(document: PDFDocument): void {
  const root = structRoot(document);
  if (!root) return;
  const { context } = document;
  const elements: StructElement[] = [];
  for (const found of structElements(context, root)) {
    const element = found.role === 'Aside' ? makeNote(found) : found;
    elements.push(element);
    if (element.role === 'LI') addListBody(context, element);
    restoreLink(context, element);
    nameFormula(context, element);
  }
  closeHeadingLevels(elements);
  numberIds(context, root, elements);
  writeRoleMap(context, root, new Set(elements.map((element) => element.role)));
}

/** A picture whose alternative text begins with the sign of formulas is one, and its TeX is what it says instead. */
function nameFormula(context: PDFContext, element: StructElement): void {
  const alternative = textAt(element.dict, 'Alt');
  if (element.role !== 'Figure' || !alternative?.startsWith(formulaSign)) return;
  setRole(element, 'Formula');
  element.dict.set(PDFName.of('Alt'), PDFHexString.fromText(alternative.slice(formulaSign.length)));
  // Cells of a matrix are parts of a picture, and have the attributes of tables.
  for (const { dict } of structElements(context, element.dict)) dict.delete(PDFName.of('A'));
}

/** The asides of a book are its notes. Chromium's role for `<aside>` is unknown to PDF 1.7. */
function makeNote(aside: StructElement): StructElement {
  setRole(aside, 'Note');
  return { ...aside, role: 'Note' };
}
