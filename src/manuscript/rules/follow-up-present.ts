import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * Every question has a follow-up.
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
 * ### Follow-up: May it be empty?
 *
 * Yes.
 * ```
 */
export const followUpPresent: Rule = {
  id: 'follow-up-present',
  description: 'Every question has a follow-up.',
  severity: 'warning',
  without: 'have no follow-up',
  *check(manuscript) {
    for (const { file, followUps, heading } of questionsOf(manuscript)) {
      if (followUps.length > 0) continue;
      const message = 'Unexpected question without a follow-up, expected a part `### Follow-up: …?`';
      yield { message, file, position: heading.position };
    }
  },
};
