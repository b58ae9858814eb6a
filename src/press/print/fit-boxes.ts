import type { BoxFit } from '../../guide/fit.js';

/** What the fitting needs of a page's elements: a part of the DOM's `HTMLElement`. */
export interface FitElement {
  readonly dataset: Record<string, string | undefined>;
  readonly style: { display: string; setProperty(name: string, value: string): void };
  readonly clientWidth: number;
  readonly clientHeight: number;
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  querySelectorAll(selectors: string): Iterable<FitElement>;
}

/**
 * Fits every text of a document into its box: at the largest of its sizes at which all of it fits, else at the
 * smallest, shortened by as few pieces as possible, or, within the first piece, words. A shortened box has
 * `data-shortened`, for which the style sheet shows what stands in the place of the rest.
 *
 * Runs in the page, so it refers to nothing outside itself; it waits for nothing, since a document whose scripts are
 * off has no timers. Sizes are set as the custom property `--size`.
 */
export function fitBoxes(root: { querySelectorAll(selectors: string): Iterable<FitElement> }): BoxFit[] {
  /** The largest number up to `most` that passes, where smaller ones pass too; 0 where none does. */
  const largest = (most: number, passes: (count: number) => boolean): number => {
    let [low, high] = [0, most];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (passes(middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const fits = (box: FitElement) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;
  const show = (elements: readonly FitElement[], count: number) => {
    for (const [at, element] of elements.entries()) element.style.display = at < count ? '' : 'none';
  };
  const fitOne = (box: FitElement): BoxFit => {
    const key = box.dataset['fit'] ?? '';
    const sizes = (box.dataset['sizes'] ?? '').split(' ').map(Number);
    const setSize = (at: number) => box.style.setProperty('--size', `${sizes[at]}pt`);
    // Sizes fall, so the more of them are passed over, the likelier the text fits.
    const passed = largest(sizes.length - 1, (count) => {
      setSize(sizes.length - 1 - count);
      return fits(box);
    });
    const chosen = sizes.length - 1 - passed;
    setSize(chosen);
    const size = sizes[chosen] ?? 0;
    const pieces = [...box.querySelectorAll('[data-piece]')];
    if (fits(box)) return { key, size, pieces: pieces.length };
    box.dataset['shortened'] = '';
    const kept = largest(pieces.length - 1, (count) => {
      show(pieces, count);
      return count > 0 && fits(box);
    });
    if (kept > 0) {
      show(pieces, kept);
      return { key, size, pieces: kept };
    }
    show(pieces, 1);
    const words = [...(pieces[0]?.querySelectorAll('[data-word]') ?? [])];
    const said = largest(words.length, (count) => {
      show(words, count);
      return fits(box);
    });
    show(words, said);
    return { key, size, pieces: Math.min(1, pieces.length), words: said };
  };
  return [...root.querySelectorAll('[data-fit]')].map(fitOne);
}
