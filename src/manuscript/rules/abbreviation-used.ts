import { fromReading, type Rule } from '../rule.js';

/**
 * Every abbreviation that a file defines stands in its text.
 *
 * Fails at line 7:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * *[TTL]: time to live
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, with or without a TTL.
 *
 * *[TTL]: time to live
 * ```
 */
export const abbreviationUsed: Rule = {
  id: 'abbreviation-used',
  description: 'Every abbreviation that a file defines stands in its text.',
  severity: 'warning',
  check: fromReading('abbreviation-used'),
};
