/** An index of terms that the authors know something about: commands, say, with the version that brought each. */
export interface TermIndex {
  /** Its key in `guide.yaml`, by which inserts name it. */
  readonly id: string;
  /** What a term is called, "Command"; undefined leaves it to the book's own word. */
  readonly title: string | undefined;
  /** What is known of each term, in the order in which it is printed. */
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  /** In the order of the data file. */
  readonly terms: readonly IndexTerm[];
}

export interface IndexTerm {
  /** As it stands in text: `CONFIG GET`. */
  readonly text: string;
  /** By column; a term need not have each. */
  readonly values: ReadonlyMap<string, string>;
  /** Ids of the questions that use it, in book order. */
  readonly questions: readonly string[];
}
