import type { Rule } from '../rule.js';

/**
 * Every section has a question.
 *
 * Fails at line 1:
 *
 * ```md
 * ---
 * title: Keys
 * ---
 *
 * On names.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 * ```
 */
export const sectionHasQuestions: Rule = {
  id: 'section-has-questions',
  description: 'Every section has a question.',
  severity: 'warning',
  *check(manuscript) {
    for (const { kind, file, questions } of manuscript.files) {
      if (kind !== 'section' || questions.length > 0) continue;
      const message = 'This section has no questions. Each begins with a heading `## …?` and its labels below.';
      yield { message, file, position: { line: 1, column: 1 } };
    }
  },
};
