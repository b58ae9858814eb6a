import { fromReading, type Rule } from '../rule.js';

/**
 * No two places of a guide have the same id.
 *
 * Fails at line 9:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `#what`
 *
 * A name.
 *
 * ## What is a value?
 *
 * `easy` `#what`
 *
 * What a key names.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `#key`
 *
 * A name.
 *
 * ## What is a value?
 *
 * `easy` `#value`
 *
 * What a key names.
 * ```
 */
export const questionIdUnique: Rule = {
  id: 'question-id-unique',
  description: 'No two places of a guide have the same id.',
  severity: 'error',
  fixed: true,
  check: fromReading('question-id-unique'),
};
