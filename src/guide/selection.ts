/** Seeds are the states of a 32-bit generator. */
export const largestSeed = 2 ** 32 - 1;

/** A week: beyond it somebody mistook the unit. */
export const mostMinutes = 7 * 24 * 60;

/**
 * What a reader asked for, as plain data. Every list that is present narrows the choice; within a list any
 * entry will do. An empty object selects all.
 */
export interface Selection {
  readonly levels?: readonly string[] | undefined;
  readonly sections?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly questions?: readonly string[] | undefined;
  /** Leaves out what matches all of its lists. */
  readonly not?: Omit<Selection, 'not' | 'sample' | 'time' | 'within'> | undefined;
  /** Taken of what all lists leave. */
  readonly sample?: Sample | undefined;
  /** Taken of what lists and sample leave. */
  readonly time?: TimeBudget | undefined;
  /** The selection that this one narrows, its sample included: flags given beside a named edition. */
  readonly within?: Selection | undefined;
}

/** As many questions, chosen at random, as can be read and answered in a time. */
export interface TimeBudget {
  /** More than 0. */
  readonly minutes: number;
  readonly seed: number;
}

/** A random choice that can be had again: same guide, same seed, same questions. */
export interface Sample {
  readonly size: number;
  readonly seed: number;
}
