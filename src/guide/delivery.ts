/** What an edition can be delivered as. `xhtml` is the unpacked package: the very bytes that `epub` zips. */
export const formatNames = ['html', 'pdf', 'epub', 'xhtml', 'apkg', 'csv', 'json'] as const;
export type Format = (typeof formatNames)[number];

/** What a layout can be delivered as. */
interface Combination {
  /** In the order in which they are made. */
  readonly formats: readonly Format[];
  /** Made where nobody says which. */
  readonly defaults: readonly Format[];
}

/** How an edition can be set: a new layout is entered here, and its makers stand in a file of their own. */
export const combinations = {
  book: { formats: formatNames, defaults: ['html', 'pdf', 'epub'] },
  'cheat-sheet': { formats: ['pdf'], defaults: ['pdf'] },
  cards: { formats: ['pdf', 'apkg', 'csv', 'json'], defaults: ['pdf'] },
  quiz: { formats: ['pdf'], defaults: ['pdf'] },
} as const satisfies Readonly<Record<string, Combination>>;

export type Layout = keyof typeof combinations;
export const layoutNames = Object.keys(combinations) as readonly Layout[];

/** Whether a layout can be delivered so. */
export const isPossible = (layout: Layout, format: Format): boolean =>
  (combinations[layout].formats as readonly Format[]).includes(format);

/** The layout that alone knows each group of options. */
export const ownersOfOptions = { sheet: 'cheat-sheet', cards: 'cards', quiz: 'quiz' } as const satisfies Readonly<
  Record<string, Layout>
>;

export const sheetScopes = ['section', 'guide'] as const;
export type SheetScope = (typeof sheetScopes)[number];
export const orientations = ['portrait', 'landscape'] as const;
export type Orientation = (typeof orientations)[number];

/** The smallest type of a sheet, in points: at 7.5 small print can still be read on a wall. */
export const typeSizes = { least: 5, usual: 7.5, most: 14 } as const;

/** How many cards stand beside and above one another on a sheet. */
export const cardGrids = ['2x4', '3x3'] as const;
export type CardGrid = (typeof cardGrids)[number];

/** How a printer turns the paper for its other side: over the long edge, like a page, or over the short one. */
export const flips = ['long', 'short'] as const;
export type Flip = (typeof flips)[number];

/** More lines than this below one question are a slip of the hand. */
export const mostLines = 60;

/** Papers are named by letters. */
export const mostVariants = 26;

/** Seeds are the states of a 32-bit generator. */
export const largestSeed = 2 ** 32 - 1;

/** A week: beyond it somebody mistook the unit. */
export const mostMinutes = 7 * 24 * 60;

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
