import { fromReading, type Rule } from '../rule.js';

/**
 * `guide.yaml` has every key that a book needs.
 *
 * Fails at line 2:
 *
 * ```yaml
 * levels:
 *   - { name: Easy }
 * ```
 *
 * Passes:
 *
 * ```yaml
 * levels:
 *   - { id: easy, name: Easy }
 * ```
 */
export const keyPresent: Rule = {
  id: 'key-present',
  description: '`guide.yaml` has every key that a book needs.',
  severity: 'error',
  fixed: true,
  check: fromReading('key-present'),
};
