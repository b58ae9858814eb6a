import type { RuleFacts } from '../diagnostics/rule-facts.js';
import type { Finding, Manuscript } from './draft.js';

/** One thing that a manuscript must or should be. Whether its findings count in a run is decided where they meet. */
export interface Rule extends RuleFacts {
  /**
   * Of a rule for each question that a guide may do without by choice: what is then said of its questions, once, such as
   * `have no follow-up`.
   */
  readonly without?: string;
  /** Finds every place that is not so. */
  readonly check: (manuscript: Manuscript) => Iterable<Finding>;
}

/** A rule whose findings were made while reading, where they are cheapest to see. */
export function fromReading(id: string): Rule['check'] {
  return (manuscript) => manuscript.faults.filter((fault) => fault.rule === id);
}
