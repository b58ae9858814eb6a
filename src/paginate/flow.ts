/**
 * The vertical list of a book: what is measured of the laid-out text, and what is decided about its pages. Plain data
 * between the page, which measures and applies, and the pure functions here, which decide.
 *
 * Lengths are CSS pixels. Positions (`top`, `bottom`, `y`) count from the top of their flow, laid out as one column
 * that is as tall as it has to be.
 */

/** Kinds of blocks that the rules tell apart. A `box` has a ground or a border of its own: a trap, a call-out. */
export type BlockKind = 'paragraph' | 'code' | 'table' | 'list' | 'box';

/** A block that goes on across a break before an item, and how far it has come. */
export interface Inside {
  readonly kind: BlockKind;
  /** Items of the block that stand before this one, at least 1. */
  readonly before: number;
  /** Items of the block from this one on, at least 1. */
  readonly after: number;
}

/** What an item is, where a page must not end on it; each line of a heading that has several is one. */
export type Leading = 'heading' | 'label' | 'colon' | 'table-head';

/**
 * What an item begins, where that makes a break before it good or bad. An `entry` is an entry of a list, or a command
 * of a dialogue, which its reply follows.
 */
export type Beginning = 'question' | 'part' | 'paragraph' | 'entry';

/** A line of text, a line of code, a row of a table, or a box that is not broken. A page begins before an item. */
export interface Item {
  readonly top: number;
  readonly bottom: number;
  /** Blocks that a break before this item would break, the outermost first. */
  readonly inside: readonly Inside[];
  /** What the style sheet or the author asks of a break before this item. */
  readonly breakBefore: 'auto' | 'avoid' | 'page';
  readonly begins?: Beginning | undefined;
  readonly leads?: Leading | undefined;
  /** Whether a label in the margin stands beside this item and the one before it, so that a break would part them. */
  readonly besideLabel?: boolean | undefined;
  /**
   * Whether it is a figure that text may run past: where it does not fit on the page, the next paragraph may stand
   * before it. It is in no other block, no words point at it, and no note is referred to in it.
   */
  readonly floats?: boolean | undefined;
  /** What a page that begins here repeats above it: a table's head, the padding of a box. */
  readonly head: number;
  /** What the page before then needs below its last item: the padding of a box. */
  readonly tail: number;
  /** Ids of the notes that are referred to here for the first time in their flow, in order. */
  readonly notes: readonly string[];
}

/** A run of text that begins a page of its own: a section, a chapter, the contents. */
export interface Flow {
  readonly id: string;
  readonly items: readonly Item[];
  /** What of it is set in columns, in order; mostly nothing. */
  readonly bands: readonly Band[];
}

/** Items that are set in columns, which are filled one after the other. They are measured in one of them. */
export interface Band {
  /** Index of its first item, and of the first behind it. */
  readonly from: number;
  readonly to: number;
  /** How many stand side by side. */
  readonly columns: number;
}

/** What of a band stands on one page. */
export interface PlacedBand {
  /** Index of the first item of each column; a page that ends early has fewer than its band. */
  readonly columns: readonly number[];
  readonly to: number;
  /** Of the highest column. */
  readonly height: number;
}

/** A place that is linked to. */
export interface Anchor {
  readonly id: string;
  /** Index of its flow. */
  readonly flow: number;
  readonly y: number;
  /** What stands in the heads of its pages, where it is a section or a question. */
  readonly title?: string | undefined;
}

/** All that is measured of a book. */
export interface MeasuredBook {
  readonly flows: readonly Flow[];
  readonly anchors: readonly Anchor[];
  /**
   * Height of each note at a foot, by id. One that is too tall for a foot is no matter of the plan: before anything is
   * measured it becomes items at its flow's end, and a line that says so stands for it at the foot.
   */
  readonly notes: Readonly<Record<string, number>>;
}

/** The room of a page. */
export interface PageShape {
  /** Of the text with its notes. */
  readonly height: number;
  /** Height of a line of the body's text. */
  readonly line: number;
  /** Between the text and the first note, rule included. */
  readonly footAbove: number;
  /** Between two notes. */
  readonly footGap: number;
}

/** One page as it was decided. */
export interface PagePlan {
  /** Index of its first item, and of the first that is on a later page. */
  readonly from: number;
  readonly to: number;
  /** Index of a figure that stands at its head though it is an item of the page before, which ran past it. */
  readonly carried?: number | undefined;
  /** What stands on it in columns. */
  readonly bands: readonly PlacedBand[];
  /** Room of what is repeated above its first item. */
  readonly head: number;
  /** Ids of the notes at its foot, in order. */
  readonly notes: readonly string[];
  /** By how much the gaps of the page shrink: 0, or a share of at most a quarter. */
  readonly shrink: number;
  /** Height of what stands on it, without the notes. */
  readonly body: number;
  /** Height of the notes with what is above them. */
  readonly foot: number;
  /** Names of the rules without exception that it breaks all the same, as there was no other way. */
  readonly broken: readonly string[];
}

/** The pages of one flow. */
export interface FlowPlan {
  readonly id: string;
  /** Empty pages before it. */
  readonly blanks: number;
  /** Index of its first page in the book, counted from 0; the cover is 0. */
  readonly start: number;
  readonly pages: readonly PagePlan[];
}

/** The pages of a book, in the order of its flows. */
export type BookPlan = readonly FlowPlan[];
