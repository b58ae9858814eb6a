import type { Rule } from '../rule.js';

/**
 * Every term of an index is used by a question.
 *
 * Fails at line 3:
 *
 * ```terms
 * terms:
 *   GET: {}
 *   HGET: {}
 * ```
 *
 * Passes:
 *
 * ```terms
 * terms:
 *   GET: {}
 * ```
 */
export const indexTermUsed: Rule = {
  id: 'index-term-used',
  description: 'Every term of an index is used by a question.',
  severity: 'warning',
  *check(manuscript) {
    for (const { terms, uses, file, yaml } of manuscript.indexes) {
      for (const { text } of terms) {
        if (uses.questions.has(text)) continue;
        const message = `No question uses \`${text}\`. Write it in backticks or as a command in an answer, or remove it here.`;
        yield { message, file, position: yaml.placeOfKey(['terms'], text) };
      }
    }
  },
};
