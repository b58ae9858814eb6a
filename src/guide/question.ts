import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Place } from './place.js';

/** A part of an answer that has a title of its own: a trap, or a follow-up with its answer. */
export interface Part {
  /** What follows the part's name in its heading: "SET drops the TTL"; empty where nothing does. */
  readonly title: readonly PhrasingContent[];
  readonly content: readonly RootContent[];
  readonly place: Place;
}

/** One question with its answer, as its author wrote it. Trees keep the positions of their file. */
export interface Question {
  /** Unique in the guide; an anchor in every output. */
  readonly id: string;
  /** Ids that it had before, as its author says (`was:…`), the oldest first; absent where there are none. */
  readonly formerIds?: readonly string[] | undefined;
  readonly title: readonly PhrasingContent[];
  /** The title without markup, character by character as readers see it. */
  readonly titleText: string;
  /** Id of a level of the guide. */
  readonly level: string;
  readonly tags: readonly string[];
  /** The answer's first paragraph: it can be said aloud and stands alone on a sheet. */
  readonly short: Paragraph;
  /** Everything between the short answer and the first named part, examples among it. */
  readonly explanation: readonly RootContent[];
  readonly traps: readonly Part[];
  /** Why it is asked; undefined where the author says nothing. */
  readonly why: Part | undefined;
  readonly followUps: readonly Part[];
  /** Where the heading stands. */
  readonly place: Place;
}
