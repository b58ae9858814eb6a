import { fromReading, type Rule } from '../rule.js';

/**
 * The language is a BCP 47 tag.
 *
 * Fails at line 1:
 *
 * ```yaml
 * language: pt_BR
 * ```
 *
 * Passes:
 *
 * ```yaml
 * language: pt-BR
 * ```
 */
export const languageTag: Rule = {
  id: 'language-tag',
  description: 'The language is a BCP 47 tag.',
  severity: 'warning',
  check: fromReading('language-tag'),
};
