import { fromReading, type Rule } from '../rule.js';

/**
 * The name of a figure, a formula or a table begins with a letter, and what it names stands by itself.
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
 * ![A key](pictures/dot.png){#1st}
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, as in [Figure](#fig-key).
 *
 * ![A key](pictures/dot.png){#fig-key}
 * ```
 */
export const blockNameValid: Rule = {
  id: 'block-name-valid',
  description: 'The name of a figure, a formula or a table begins with a letter, and what it names stands by itself.',
  severity: 'error',
  check: fromReading('block-name-valid'),
};
