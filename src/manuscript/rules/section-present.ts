import { fromReading, type Rule } from '../rule.js';

/**
 * Each section and chapter that `guide.yaml` lists has one file, of the same id.
 *
 * Fails at line 1:
 *
 * ```yaml
 * sections: [keys, valeus]
 * ```
 *
 * Passes:
 *
 * ```yaml
 * sections: [keys]
 * ```
 */
export const sectionPresent: Rule = {
  id: 'section-present',
  description: 'Each section and chapter that `guide.yaml` lists has one file, of the same id.',
  severity: 'error',
  fixed: true,
  check: fromReading('section-present'),
};
