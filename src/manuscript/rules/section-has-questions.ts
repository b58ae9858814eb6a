import { plainText } from '../plain-text.js';
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
    for (const { kind, file, intro, questions } of manuscript.files) {
      if (kind !== 'section' || questions.length > 0) continue;
      const heading = intro.find((node) => node.type === 'heading');
      const form = heading ? plainText(heading) : '…?';
      const message = `This section has no questions. They begin with \`##\` and have labels below: \`## ${form}\``;
      yield { message, file, position: heading?.position ?? { line: 1, column: 1 } };
    }
  },
};
