import type { RootContent } from 'mdast';

/** A cited work. The same address is one source, however often and wherever it is cited. */
export interface Source {
  /** `source-1`, counted in order of the first citation in the guide. */
  readonly id: string;
  readonly url: string;
  /** The link's text at the first citation. */
  readonly title: string;
}

/**
 * What stands behind a footnote reference: text and, mostly, a link to a source.
 * Labels of one file whose definitions say the same share one note.
 */
export interface Note {
  /** The label as first defined, normalised as Markdown does (lower case, single spaces). */
  readonly label: string;
  readonly content: readonly RootContent[];
  /** Ids of the sources that the note links to, in order. */
  readonly sources: readonly string[];
}
