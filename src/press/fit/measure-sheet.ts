import type { SheetSetting } from '../../guide/sheet.js';

/** What came of a trial. */
export interface Measured {
  /** Everything is on the page, no table sticks out of its column, no drawing's words are too small. */
  readonly fits: boolean;
  /** Height that the columns could have, in ems. */
  readonly room: number;
  /** Those that hold something, from where the text begins. */
  readonly columns: readonly MeasuredColumn[];
}

export interface MeasuredColumn {
  /** Where it ends, in ems from the top of the body. */
  readonly bottom: number;
  /** Indices of the blocks that follow a question in this column: the space above them can be stretched. */
  readonly inner: readonly number[];
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
  getClientRects(): ArrayLike<{
    readonly left: number;
    readonly top: number;
    readonly bottom: number;
    readonly height: number;
  }>;
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
  trial: SheetSetting,
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
  const blocks = all('.entry, .section-head');
  for (const [index, block] of blocks.entries()) block.style.setProperty('--stretch', `${trial.stretch[index] ?? 0}em`);
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
  const em = trial.size * pixelsAPoint;
  const columns = new Map<number, { bottom: number; inner: number[] }>();
  const follows = new Set(all('.entry + *'));
  for (const [index, block] of blocks.entries()) {
    const parts = Array.from(block.getClientRects()).filter(({ height }) => height > 0);
    for (const [part, rect] of parts.entries()) {
      const left = Math.round(rect.left);
      const column = columns.get(left) ?? { bottom: 0, inner: [] };
      columns.set(left, column);
      column.bottom = Math.max(column.bottom, (rect.bottom - top) / em);
      if (part === 0 && follows.has(block) && rect.top > top + 1) column.inner.push(index);
    }
  }
  return { fits: !overflows && !tooWide && !tooSmall, room: body.clientHeight / em, columns: [...columns.values()] };
}
