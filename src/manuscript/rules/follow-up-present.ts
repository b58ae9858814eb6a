import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';
import { toldInstead } from '../told-instead.js';

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
    const { followUp: name } = manuscript.labels;
    for (const question of questionsOf(manuscript)) {
      const { file, followUps, heading } = question;
      if (followUps.length > 0) continue;
      const unless = toldInstead(question, 'followUp');
      const message = `This question has no follow-up. Add a part \`### ${name}: …?\``;
      yield { message, file, position: heading.position, unless };
    }
  },
};
