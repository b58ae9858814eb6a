import { fromReading, type Rule } from '../rule.js';

/**
 * Every formula is TeX that can be set.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, found in $\Theeta(1)$ steps.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, found in $\Theta(1)$ steps.
 * ```
 */
export const formulaValid: Rule = {
  id: 'formula-valid',
  description: 'Every formula is TeX that can be set.',
  severity: 'error',
  check: fromReading('formula-valid'),
};
