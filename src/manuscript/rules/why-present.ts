import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';
import { toldInstead } from '../told-instead.js';

/**
 * Every question says why it is asked.
 *
 * Fails at line 1:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
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
 * ### Why it is asked
 *
 * Names come first.
 * ```
 */
export const whyPresent: Rule = {
  id: 'why-present',
  description: 'Every question says why it is asked.',
  severity: 'warning',
  without: 'do not say why they are asked',
  *check(manuscript) {
    const { why: name } = manuscript.labels;
    for (const question of questionsOf(manuscript)) {
      const { file, whys, heading } = question;
      const empty = whys.find((why) => why.content.length === 0);
      if (empty) {
        const position = { line: empty.place.line, column: empty.place.column };
        yield { message: 'This part is empty. Write below its heading why the question is asked.', file, position };
      } else if (whys.length === 0) {
        const unless = toldInstead(question, 'why');
        const message = `This question does not say why it is asked. Add a part \`### ${name}\``;
        yield { message, file, position: heading.position, unless };
      }
    }
  },
};
