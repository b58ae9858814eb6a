import type { DomDocument } from './dom.js';

/** A formula that its line has no room for even when it is set smaller. */
export interface WideFormula {
  /** Its TeX, as far as the document says it. */
  readonly tex: string;
}

/**
 * Sets formulas that are wider than their line smaller, as far as that reads well.
 *
 * Runs in the page, so it refers to nothing outside itself.
 *
 * @param least - The smallest share of its size that a formula may be set at.
 * @returns Those for which that is not enough.
 */
export function fitFormulas(document: DomDocument, least: number): WideFormula[] {
  const wide: WideFormula[] = [];
  for (const box of Array.from(document.querySelectorAll('.formula'))) {
    if (box.clientWidth === 0 || box.scrollWidth <= box.clientWidth) continue;
    const share = Math.max(least, Math.floor((box.clientWidth / box.scrollWidth) * 100) / 100);
    box.style['fontSize'] = `${share * 100}%`;
    if (box.scrollWidth <= box.clientWidth) continue;
    const named = box.querySelector('[aria-label]');
    wide.push({ tex: named?.getAttribute('aria-label')?.slice(1) ?? '' });
  }
  return wide;
}
