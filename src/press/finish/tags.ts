import type { PDFDocument } from '@cantoo/pdf-lib';
import { numberIds } from './element-ids.js';
import { closeHeadingLevels } from './heading-levels.js';
import { restoreLink } from './link-roles.js';
import { addListBody } from './list-bodies.js';
import { writeRoleMap } from './role-map.js';
import { type StructElement, setRole, structElements, structRoot } from './structure.js';

/** Mends the tag tree in one walk: notes, list bodies, links, levels of headings, ids, and a standard role for every foreign one. */
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
  }
  closeHeadingLevels(elements);
  numberIds(context, root, elements);
  writeRoleMap(context, root, new Set(elements.map((element) => element.role)));
}

/** The asides of a book are its notes. Chromium's role for `<aside>` is unknown to PDF 1.7. */
function makeNote(aside: StructElement): StructElement {
  setRole(aside, 'Note');
  return { ...aside, role: 'Note' };
}
