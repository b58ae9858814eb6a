import type { Guide, Section } from './guide.js';
import type { Question } from './question.js';
import type { Selection } from './selection.js';

/** A question in its place in an edition. */
export interface NumberedQuestion {
  readonly question: Question;
  /** The guide's own number, the same in every edition: "3.1". */
  readonly number: string;
}

/** A section with those of its questions that were chosen: at least one. */
export interface EditionSection {
  readonly section: Section;
  readonly questions: readonly NumberedQuestion[];
}

/** A guide after selection: what a layout renders. A layout never asks how its questions were chosen. */
export interface Edition {
  readonly guide: Guide;
  readonly selection: Selection;
  /** Name of the edition in `guide.yaml`, where it has one. */
  readonly name: string | undefined;
  /** File-name part that says what it is: `mid-senior`; empty for the whole guide. */
  readonly slug: string;
  /** What was chosen, for the cover, in the guide's language: "Mid, Senior"; empty for the whole guide. */
  readonly description: string;
  readonly sections: readonly EditionSection[];
  readonly questionCount: number;
  /** Questions in the whole guide. */
  readonly totalCount: number;
  /** Numbers of all questions of the guide, chosen or not, by id. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Ids of the chosen questions. */
  readonly chosen: ReadonlySet<string>;
  /** Ids of the questions of each named edition of the guide, by its name; empty where its selection leaves nothing. */
  readonly namedEditions: ReadonlyMap<string, ReadonlySet<string>>;
}
