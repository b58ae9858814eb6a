/** How a sheet is set for a trial. The same words as those of `SheetSetting`, as they can be sent to a page. */
export interface SheetTrial {
  readonly size: number;
  readonly columns: number;
  readonly gap: number;
  readonly whole: boolean;
  readonly shown: readonly number[];
}

/** What came of a trial. */
export interface Measured {
  /** Everything is on the page, no table sticks out of its column, no drawing's words are too small. */
  readonly fits: boolean;
  /** Height of the shortest column as a share of the highest. */
  readonly balance: number;
}

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
  getClientRects(): ArrayLike<{ readonly left: number; readonly bottom: number; readonly height: number }>;
  getBoundingClientRect(): { readonly top: number; readonly height: number };
}

/**
 * Sets a sheet as a trial says, and sees whether it fits. Runs in the page, so it refers to nothing outside itself; it
 * waits for nothing, since a document whose scripts are off has no timers.
 *
 * @param at - Of the sheet among those of the document.
 * @param least - Smallest type in points.
 */
export function measureSheet(
  document: { querySelectorAll(selectors: string): ArrayLike<PageElement> },
  at: number,
  trial: SheetTrial,
  least: number,
): Measured {
  const sheet = document.querySelectorAll('.sheet')[at];
  const body = sheet?.querySelectorAll('.sheet-body')[0];
  if (!sheet || !body) throw new Error(`There is no sheet ${at}.`);
  const all = (selectors: string) => Array.from(body.querySelectorAll(selectors));
  sheet.style.setProperty('--size', `${trial.size}pt`);
  sheet.style.setProperty('--columns', String(trial.columns));
  sheet.style.setProperty('--more-gap', `${trial.gap}em`);
  sheet.style.setProperty('--within', trial.whole ? 'avoid' : 'auto');
  const shown = new Set(trial.shown);
  for (const element of all('[data-piece]')) element.hidden = !shown.has(Number(element.dataset['piece']));

  const sticksOut = (element: PageElement) => element.scrollWidth > element.clientWidth + 1;
  // Columns that do not find room stand beside the others, so that the body grows in width.
  const overflows = sticksOut(body) || body.scrollHeight > body.clientHeight + 1;
  const tooWide = all('.table, pre, .entry-head, figure').some(sticksOut);
  const pixelsAPoint = 96 / 72;
  // The box of a line of type is at least as high as its size.
  const tooSmall = all('svg text').some((text) => {
    const { height } = text.getBoundingClientRect();
    return height > 0 && height < least * pixelsAPoint;
  });

  const top = body.getBoundingClientRect().top;
  const bottoms = new Map<number, number>();
  for (const entry of all('.entry')) {
    for (const { left, bottom, height } of Array.from(entry.getClientRects())) {
      const column = Math.round(left);
      if (height > 0) bottoms.set(column, Math.max(bottoms.get(column) ?? 0, bottom - top));
    }
  }
  const heights = [...bottoms.values()];
  const balance = heights.length < trial.columns ? 0 : Math.min(...heights) / Math.max(...heights);
  return { fits: !overflows && !tooWide && !tooSmall, balance };
}
