import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * Every follow-up is a question in its heading and an answer below it.
 *
 * Fails at line 7:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * ### Follow-up: May it be empty?
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
 *
 * ### Follow-up: May it be empty?
 *
 * Yes.
 * ```
 */
export const followUpAnswered: Rule = {
  id: 'follow-up-answered',
  description: 'Every follow-up is a question in its heading and an answer below it.',
  severity: 'warning',
  *check(manuscript) {
    for (const { file, followUps } of questionsOf(manuscript)) {
      for (const { title, content, place } of followUps) {
        const position = { line: place.line, column: place.column };
        if (content.length === 0) {
          yield { message: 'Unexpected follow-up without an answer, expected one below its heading', file, position };
        }
        if (title.length === 0) {
          yield { message: 'Unexpected follow-up without a question, expected `### Follow-up: …?`', file, position };
        }
      }
    }
  },
};
