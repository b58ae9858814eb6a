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
 * Fits every text of a document into its box: at the first of its sizes, with as many as possible of the pieces at its
 * end that may go (those beyond `data-needed`); else without these at the largest size at which the others fit; else
 * shortened at the smallest by as few pieces as possible (within the first piece, words), and then set as large as what
 * is left allows.
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
  const sizesOf = (box: FitElement) => (box.dataset['sizes'] ?? '').split(' ').map(Number);
  /** Sets a box to the largest of its sizes at which it fits, else to the smallest. */
  const setLargest = (box: FitElement): number => {
    const sizes = sizesOf(box);
    const last = sizes.length - 1;
    const setSize = (at: number) => box.style.setProperty('--size', `${sizes[at]}pt`);
    // Sizes fall, so the larger ones come last in the search.
    const grown = largest(last, (steps) => {
      setSize(last - steps);
      return fits(box);
    });
    setSize(last - grown);
    return sizes[last - grown] ?? 0;
  };
  /** Of what fits at no size, the smallest size is set: the first pieces, else the first words, that fit. */
  const shorten = (box: FitElement, pieces: readonly FitElement[]) => {
    const kept = largest(pieces.length - 1, (count) => {
      show(pieces, count);
      return count > 0 && fits(box);
    });
    show(pieces, Math.max(kept, 1));
    if (kept > 0) return { pieces: kept };
    const words = [...(pieces[0]?.querySelectorAll('[data-word]') ?? [])];
    const said = largest(words.length, (count) => {
      show(words, count);
      return fits(box);
    });
    show(words, said);
    return { pieces: Math.min(1, pieces.length), words: said };
  };
  const fitOne = (box: FitElement): BoxFit => {
    const key = box.dataset['fit'] ?? '';
    const pieces = [...box.querySelectorAll('[data-piece]')];
    const needed = Math.min(pieces.length, Number(box.dataset['needed'] ?? pieces.length));
    const [first = 0] = sizesOf(box);
    box.style.setProperty('--size', `${first}pt`);
    const more = largest(pieces.length - needed, (count) => {
      show(pieces, needed + count);
      return fits(box);
    });
    show(pieces, needed + more);
    if (fits(box)) return { key, size: first, pieces: needed + more };
    const size = setLargest(box);
    if (fits(box)) return { key, size, pieces: needed };
    const kept = shorten(box, pieces.slice(0, needed));
    // What went may have been most of it.
    return { key, size: setLargest(box), ...kept };
  };
  return [...root.querySelectorAll('[data-fit]')].map(fitOne);
}
