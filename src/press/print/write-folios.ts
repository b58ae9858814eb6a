import type { DomDocument } from './dom.js';

/**
 * Writes page numbers into their places: the elements that have `data-page`. Of several uses that stand on one page
 * (`use-more` goes on a list of them), only the first is shown.
 *
 * Runs in the page, so it refers to nothing outside itself.
 *
 * @param folios - By anchor.
 */
export function writeFolios(
  document: DomDocument,
  folios: readonly (readonly [anchor: string, folio: string])[],
): void {
  const byAnchor = new Map(folios);
  for (const place of Array.from(document.querySelectorAll('[data-page]'))) {
    place.textContent = byAnchor.get(place.dataset['page'] ?? '') ?? '';
  }
  let last: string | undefined;
  for (const use of Array.from(document.querySelectorAll('.use'))) {
    const page = use.querySelector('[data-page]')?.textContent;
    use.style['display'] = use.matches('.use-more') && page === last ? 'none' : '';
    last = page;
  }
}
