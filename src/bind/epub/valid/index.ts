import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { PackageDocument } from '../../../guide/book.js';
import { assertValid } from './check.js';
import { type Ids, validIds } from './ids.js';
import { languageTag } from './language.js';
import { type Places, validLinks } from './links.js';

export { languageTag } from './language.js';
export { innerAddress, type Places } from './links.js';

/**
 * Bodies in the forms that XML wants beyond HTML: unique ids that are names, languages said twice, links that follow
 * the ids. Authors' markup was made safe and well nested by the layout; here that is only checked. The given trees are
 * not changed.
 *
 * @param pictures - Addresses of the pictures that the package has.
 * @returns The documents in the same order, and the places to which links may lead.
 * @throws {Error} Where the layout let through what EPUB refuses: a bug of this program.
 */
export function validDocuments(
  documents: readonly PackageDocument[],
  pictures: ReadonlySet<string>,
): { readonly documents: readonly PackageDocument[]; readonly places: Places } {
  const places = new Map<string, Ids>();
  const valid = documents.map((document) => {
    assertValid(document, pictures);
    const body = structuredClone(document.body);
    validLanguages(body);
    places.set(document.path, validIds(body));
    return { ...document, body };
  });
  for (const { body, path } of valid) validLinks(body, path, places);
  return { documents: valid, places };
}

/** In place: what is no language tag goes; what is one is said in XML's attribute, too. */
function validLanguages(body: Root): void {
  visit(body, 'element', ({ properties }) => {
    if (properties.lang === undefined) return;
    const { lang, ...others } = properties;
    const tag = languageTag(String(lang));
    for (const name of Object.keys(properties)) delete properties[name];
    Object.assign(properties, others, tag === undefined ? {} : { lang: tag, xmlLang: tag });
  });
}
