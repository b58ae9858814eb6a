import type { Picture } from './picture.js';
import type { Release } from './release-record.js';

/** A guide as notes to be learnt: what a layout hands to the binder of a deck. HTML in it is safe, and of no one program. */
export interface Deck {
  /** Of the guide when it was first released: all that identifies the deck follows from it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO date of the review, from which the times of notes follow. */
  readonly reviewed: string;
  /** In book order. */
  readonly sections: readonly { readonly id: string; readonly number: number; readonly title: string }[];
  readonly notes: readonly DeckNote[];
  /** Names of the parts of an answer, in the guide's language. */
  readonly labels: Readonly<Record<'trap' | 'explanation' | 'why' | 'followUp' | 'sources', string>>;
  /** Whether the guide has choices whose options may stand in another order: lists `.options[data-shuffle]`. */
  readonly shufflesOptions: boolean;
  /** Look of the cards; its tokens are set on `.card`, those of the dark theme where programs mark it. */
  readonly css: string;
  /** By the name that `src` gives them: ASCII, the same for the same bytes. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** What learners' programs know from the last release. */
  readonly release: Release | undefined;
}

/** A question, a sentence with gaps, or the last word on a question that is gone. */
export interface DeckNote {
  readonly kind: 'question' | 'cloze';
  /** What the note is known by for ever: the question's first id, of a sentence with gaps `id:cloze:name`. */
  readonly key: string;
  /** Id of its section; undefined where it has none any more. */
  readonly section: string | undefined;
  /** HTML, by part; of a `cloze`, gaps of `text` are `<strong class="gap">`. */
  readonly parts: Readonly<Record<NotePart, string>>;
  /**
   * Parts that hold numbers of questions or figures, without them: those change with what stands before the note in the
   * guide, and whether the note has changed is decided by what was written.
   */
  readonly written?: Readonly<Partial<Record<NotePart, string>>> | undefined;
  /** `level::mid`, `tag::memory` */
  readonly tags: readonly string[];
  /** Whether new learners are spared it. */
  readonly suspended: boolean;
}

/** The parts of a note that has none: every note of a deck has the same parts. */
export const noParts = {
  question: '',
  number: '',
  level: '',
  section: '',
  short: '',
  trap: '',
  explanation: '',
  followUp: '',
  why: '',
  sources: '',
  text: '',
} as const;

export type NotePart = keyof typeof noParts;
