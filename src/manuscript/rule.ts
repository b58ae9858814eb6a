import type { Finding, Manuscript } from './draft.js';

/** One thing that a manuscript must or should be. */
export interface Rule {
  /** States the ideal: `answer-present`. */
  readonly id: string;
  /** One sentence that states the ideal. */
  readonly description: string;
  /** `error` where the output would be wrong or empty without it. */
  readonly severity: 'error' | 'warning';
  /** Finds every place that is not so. */
  readonly check: (manuscript: Manuscript) => Iterable<Finding>;
}

/** A rule whose findings were made while reading, where they are cheapest to see. */
export function fromReading(id: string): Rule['check'] {
  return (manuscript) => manuscript.faults.filter((fault) => fault.rule === id);
}
