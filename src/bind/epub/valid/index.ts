import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { PackageDocument } from '../../../guide/book.js';
import { type Ids, validIds } from './ids.js';
import { type Places, validLinks } from './links.js';
import { validPictures } from './pictures.js';
import { mendedStructure } from './structure.js';
import { knownVocabulary } from './vocabulary.js';

export { escapeAddress } from './address.js';
export { type TakenNames, takeName, validIds } from './ids.js';
export { languageTag } from './language.js';
export { innerAddress, type Places } from './links.js';
export { isInnerStyle } from './svg.js';
export { legalText } from './text.js';

/**
 * Bodies that EPUB accepts, whatever their authors wrote: known elements and attributes in a structure that the
 * content models allow, unique ids, links that arrive, pictures that are there. Nothing of the text is lost, except
 * what is no text (comments, scripts, form controls). The given trees are not changed.
 *
 * @param pictures - Address in the package by a picture's name.
 * @returns The documents in the same order, and the places to which links may lead.
 */
export function validDocuments(
  documents: readonly PackageDocument[],
  pictures: ReadonlyMap<string, string>,
): { readonly documents: readonly PackageDocument[]; readonly places: Places } {
  const places = new Map<string, Ids>();
  const mended = documents.map((document) => {
    const body = mendedStructure(knownVocabulary(document.body));
    validPictures(body, pictures);
    places.set(document.path, validIds(body));
    return { ...document, body };
  });
  for (const { body, path } of mended) validLinks(body, path, places);
  return { documents: mended, places };
}

/** Whether a body holds an element of that name. */
export function holds(body: Root, tagName: string): boolean {
  let found = false;
  visit(body, 'element', (element) => {
    if (element.tagName === tagName) found = true;
  });
  return found;
}
