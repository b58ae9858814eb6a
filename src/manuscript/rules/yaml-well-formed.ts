import { fromReading, type Rule } from '../rule.js';

/**
 * `guide.yaml` and front matter are plain YAML, each key once.
 *
 * Fails at line 2:
 *
 * ```yaml
 * title: Keys
 * title: Values
 * ```
 *
 * Passes:
 *
 * ```yaml
 * title: Keys
 * ```
 */
export const yamlWellFormed: Rule = {
  id: 'yaml-well-formed',
  description: '`guide.yaml` and front matter are plain YAML, each key once.',
  severity: 'error',
  fixed: true,
  check: fromReading('yaml-well-formed'),
};
