import type { Trial } from './candidate.js';

/** What the measuring needs of the DOM. */
export interface PageElement {
  readonly dataset: Record<string, string | undefined>;
  readonly style: { setProperty(name: string, value: string): void };
  readonly clientWidth: number;
  readonly clientHeight: number;
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  hidden: boolean;
  querySelectorAll(selectors: string): ArrayLike<PageElement>;
  getBoundingClientRect(): { readonly height: number };
}

/**
 * Sets a sheet as a trial says, and tells whether all of it is on the page, no block sticks out of its column, and no
 * drawing's words are too small. Runs in the page, so it refers to nothing outside itself; it waits for nothing, since a
 * document whose scripts are off has no timers.
 *
 * @param at - Of the sheet among those of the document.
 * @param smallest - Type in points.
 */
export function measureSheet(
  document: { querySelectorAll(selectors: string): ArrayLike<PageElement> },
  at: number,
  trial: Trial,
  smallest: number,
): boolean {
  const sheet = document.querySelectorAll('.sheet')[at];
  const body = sheet?.querySelectorAll('.sheet-body')[0];
  if (!sheet || !body) throw new Error(`There is no sheet ${at}.`);
  const all = (selectors: string) => Array.from(body.querySelectorAll(selectors));
  sheet.style.setProperty('--size', `${trial.size}pt`);
  sheet.style.setProperty('--columns', String(trial.columns));
  sheet.style.setProperty('--air', String(trial.air));
  const shown = new Set(trial.shown);
  for (const element of all('[data-piece]')) element.hidden = !shown.has(Number(element.dataset['piece']));

  const sticksOut = (element: PageElement) => element.scrollWidth > element.clientWidth + 1;
  // Columns that do not find room stand beside the others, so that the body grows in width.
  if (sticksOut(body) || body.scrollHeight > body.clientHeight + 1) return false;
  if (all('.table, pre, .entry-head, figure, p, li').some(sticksOut)) return false;
  const pixelsAPoint = 96 / 72;
  // The box of a line of type is at least as high as its size.
  return all('svg text').every((text) => {
    const { height } = text.getBoundingClientRect();
    return height === 0 || height >= smallest * pixelsAPoint;
  });
}
