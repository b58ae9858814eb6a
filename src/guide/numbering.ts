/** Kinds of blocks that a guide counts, each kind by itself. */
export type NumberedKind = 'figure' | 'equation' | 'table';

/** What the manuscript notes on a block that is counted: `![…](pool.svg "How a key is chosen"){#fig-pool}`. */
export interface Numbering {
  readonly kind: NumberedKind;
  /** By which references call it, as its author wrote it. */
  readonly name?: string | undefined;
  /** Empty where its author says nothing. */
  readonly caption: string;
}
