import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * `**Rule:**` opens one paragraph of an answer, `**Weak:**` and `**Strong:**` one each of why it is asked.
 *
 * Fails at line 9:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * ### Trap: An empty name
 *
 * **Rule:** Names are never empty.
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
 * **Rule:** Names are never empty.
 *
 * ### Why it is asked
 *
 * Names come first.
 *
 * **Weak:** A string.
 *
 * **Strong:** Any bytes, at most 512 MB of them.
 * ```
 */
export const runInPlaced: Rule = {
  id: 'run-in-placed',
  description:
    '`**Rule:**` opens one paragraph of an answer, `**Weak:**` and `**Strong:**` one each of why it is asked.',
  severity: 'warning',
  *check(manuscript) {
    for (const { file, strayRunIns } of questionsOf(manuscript)) {
      for (const stray of strayRunIns) yield { ...stray, file };
    }
  },
};
