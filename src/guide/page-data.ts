import type { ScreenWords } from './labels/screen/words.js';

/** A question as the page's script knows it; places are counted from 0. */
export interface PageQuestion {
  readonly id: string;
  /** The guide's own number: "3.1". */
  readonly number: string;
  readonly title: string;
  /** Place of its level in `PageData.levels`, where it has one. */
  readonly level?: number | undefined;
  /** Place of its section in `PageData.sections`. */
  readonly section: number;
  /** Places of its tags in `PageData.tags`. */
  readonly tags: readonly number[];
}

/** What stands in the self-contained page as JSON for its script. */
export interface PageData {
  /** Id of the guide: what a reader has learnt is kept under it, whichever edition is open. */
  readonly guide: string;
  readonly title: string;
  /** BCP 47 tag of the words: numbers and times are written as this language writes them. */
  readonly language: string;
  /** Easiest first. */
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  /** Those of the edition, in book order. */
  readonly sections: readonly { readonly id: string; readonly number: number; readonly title: string }[];
  /** Sorted. */
  readonly tags: readonly string[];
  /** In book order. */
  readonly questions: readonly PageQuestion[];
  readonly words: ScreenWords;
}

/** Ids of the page's blocks of data. */
export const dataBlocks = { page: '_page-data', index: '_search-index' } as const;
