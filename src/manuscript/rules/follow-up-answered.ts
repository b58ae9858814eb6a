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
    const { followUp: name } = manuscript.labels;
    for (const { file, followUps } of questionsOf(manuscript)) {
      for (const { title, content, place } of followUps) {
        const position = { line: place.line, column: place.column };
        if (content.length === 0) {
          yield { message: 'This follow-up has no answer. Write one below its heading.', file, position };
        }
        if (title.length === 0) {
          yield {
            message: `This follow-up asks nothing. Write its question behind a colon: \`### ${name}: …?\``,
            file,
            position,
          };
        }
      }
    }
  },
};
