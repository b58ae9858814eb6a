import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * Every trap says what it is, in its heading or below it.
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
 * ### Trap
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
 * ### Trap: An empty name is one, too
 * ```
 */
export const trapSaid: Rule = {
  id: 'trap-said',
  description: 'Every trap says what it is, in its heading or below it.',
  severity: 'warning',
  *check(manuscript) {
    for (const { file, traps } of questionsOf(manuscript)) {
      for (const { title, content, place } of traps) {
        if (title.length > 0 || content.length > 0) continue;
        const position = { line: place.line, column: place.column };
        yield { message: 'This part is empty. Write below its heading what goes wrong.', file, position };
      }
    }
  },
};
