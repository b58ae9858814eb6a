import { fromReading, type Rule } from '../rule.js';

/**
 * Text holds no control signs, and no invisible ones that change its order.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value,&#12;and no more.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, and no more.
 * ```
 */
export const charactersPrintable: Rule = {
  id: 'characters-printable',
  description: 'Text holds no control signs, and no invisible ones that change its order.',
  severity: 'warning',
  check: fromReading('characters-printable'),
};
