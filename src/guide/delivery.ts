/** How an edition can be set. */
export const layoutNames = ['book', 'cheat-sheet', 'cards', 'quiz'] as const;
export type Layout = (typeof layoutNames)[number];

/** What it can be delivered as. `xhtml` is the unpacked package: the very bytes that `epub` zips. */
export const formatNames = ['html', 'pdf', 'epub', 'xhtml', 'apkg', 'csv', 'json'] as const;
export type Format = (typeof formatNames)[number];

export const sheetScopes = ['section', 'guide'] as const;
export type SheetScope = (typeof sheetScopes)[number];
export const orientations = ['portrait', 'landscape'] as const;
export type Orientation = (typeof orientations)[number];

/** What can be asked of cheat sheets alone. */
export interface SheetRequest {
  /** `section` (default): each section fills a page; `guide`: all questions stand on one. */
  readonly scope?: SheetScope | undefined;
  /** Default: as the paper is given, which is portrait for those with a name. */
  readonly orientation?: Orientation | undefined;
  /** Points, 5 to 14: no type is smaller. Default: 7.5. */
  readonly minType?: number | undefined;
  /** Two sheets share a piece of paper, front and back. */
  readonly duplex?: boolean | undefined;
}

/** How cards are put on paper. */
export interface CardsRequest {
  /** Cards beside and above one another on a sheet: `2x4` (default) or `3x3`. */
  readonly grid?: string | undefined;
  /** Edge over which the printer turns the paper: `long` (default) or `short`. */
  readonly flip?: string | undefined;
  /** Front and back side by side on one page, to be folded. */
  readonly fold?: boolean | undefined;
}

/** What a quiz is to have. */
export interface QuizRequest {
  /** Lines to write on below each question; by default more for harder levels. */
  readonly lines?: number | undefined;
  /** How many papers with the same questions in orders that have nothing in common; at most 26. */
  readonly variants?: number | undefined;
  /** Of the orders of the variants, 0 to 2³² − 1; the same seed gives the same papers. Default: 1. */
  readonly seed?: number | undefined;
  /** Makes the copy of whoever asks: reasons, follow-ups and what a good answer covers, beside the questions. */
  readonly interviewer?: boolean | undefined;
}

/** How an edition is to be set and delivered, as far as somebody says so. */
export interface Delivery {
  readonly layout?: Layout | undefined;
  /** Default: those of the layout. */
  readonly formats?: readonly Format[] | undefined;
  /** A name (`a4`) or a size (`120x190mm`). */
  readonly paper?: string | undefined;
  readonly theme?: string | undefined;
  /** Of the layout `cheat-sheet` alone. */
  readonly sheet?: SheetRequest | undefined;
  /** Of the layout `cards` alone. */
  readonly cards?: CardsRequest | undefined;
  /** Of the layout `quiz` alone. */
  readonly quiz?: QuizRequest | undefined;
}
