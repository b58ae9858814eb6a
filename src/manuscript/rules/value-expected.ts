import { fromReading, type Rule } from '../rule.js';

/**
 * Values of `guide.yaml` and front matter are of the kind that their key asks for.
 *
 * Fails at line 1:
 *
 * ```yaml
 * reviewed: last spring
 * ```
 *
 * Passes:
 *
 * ```yaml
 * reviewed: 2026-11-23
 * ```
 */
export const valueExpected: Rule = {
  id: 'value-expected',
  description: 'Values of `guide.yaml` and front matter are of the kind that their key asks for.',
  severity: 'error',
  fixed: true,
  check: fromReading('value-expected'),
};
