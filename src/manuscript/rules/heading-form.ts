import { fromReading, type Rule } from '../rule.js';

/**
 * A question's heading is written `## …` at the very start of a line.
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
 * What is a value?
 * ----------------
 *
 * What a key names.
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
 *
 * ## What is a value?
 *
 * `easy`
 *
 * What a key names.
 * ```
 */
export const headingForm: Rule = {
  id: 'heading-form',
  description: "A question's heading is written `## …` at the very start of a line.",
  severity: 'error',
  fixed: true,
  check: fromReading('heading-form'),
};
