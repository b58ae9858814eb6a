import { fromReading, type Rule } from '../rule.js';

/**
 * `guide.yaml` and front matter have only keys that mean something.
 *
 * Fails at line 1:
 *
 * ```yaml
 * titel: Keys
 * ```
 *
 * Passes:
 *
 * ```yaml
 * title: Keys
 * ```
 */
export const keyKnown: Rule = {
  id: 'key-known',
  description: '`guide.yaml` and front matter have only keys that mean something.',
  severity: 'error',
  fixed: true,
  check: fromReading('key-known'),
};
