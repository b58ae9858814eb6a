import { fromReading, type Rule } from '../rule.js';

/**
 * Every section and chapter has a title.
 *
 * Fails at line 1:
 *
 * ```md
 * ---
 * id: keys
 * ---
 *
 * On names.
 * ```
 *
 * Passes:
 *
 * ```md
 * ---
 * title: Keys
 * ---
 *
 * On names.
 * ```
 */
export const sectionTitled: Rule = {
  id: 'section-titled',
  description: 'Every section and chapter has a title.',
  severity: 'error',
  fixed: true,
  check: fromReading('section-titled'),
};
