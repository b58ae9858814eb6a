import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * A heading that is nearly that of a part is one.
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
 * ### Followup: May it be empty?
 *
 * Yes.
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
export const partKnown: Rule = {
  id: 'part-known',
  description: 'A heading that is nearly that of a part is one.',
  severity: 'warning',
  *check(manuscript) {
    for (const { file, nearParts } of questionsOf(manuscript)) {
      for (const { heading, message } of nearParts) yield { message, file, position: heading.position };
    }
  },
};
