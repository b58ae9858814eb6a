import { fromReading, type Rule } from '../rule.js';

/**
 * A question has at most 200,000 characters, and no more than sixty blocks within each other.
 *
 * Fails at line 1:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> A name.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 * ```
 */
export const questionSize: Rule = {
  id: 'question-size',
  description: 'A question has at most 200,000 characters, and no more than sixty blocks within each other.',
  severity: 'error',
  fixed: true,
  check: fromReading('question-size'),
};
