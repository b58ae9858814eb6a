import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { dictAt, resolved } from '../pdf/objects.js';
import { kidsOf, type StructElement, setRole } from './structure.js';

/**
 * Makes an element that owns a link annotation a link. Chromium forgets that where the HTML gives the link a role of
 * its own, as references to notes and the ways back from them have (`doc-noteref`, `doc-backlink`).
 */
export function restoreLink(context: PDFContext, element: StructElement): void {
  if (element.role === 'Link') return;
  const ownsLink = kidsOf(element.dict).some((kid) => {
    const dict = resolved(context, kid);
    if (!(dict instanceof PDFDict) || dict.get(PDFName.of('Type')) !== PDFName.of('OBJR')) return false;
    return dictAt(dict, 'Obj')?.get(PDFName.of('Subtype')) === PDFName.of('Link');
  });
  if (ownsLink) setRole(element, 'Link');
}
