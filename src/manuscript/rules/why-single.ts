import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * A question says once why it is asked.
 *
 * Fails at line 11:
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
 *
 * ### Why it is asked
 *
 * They stay.
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
 * Names come first, and they stay.
 * ```
 */
export const whySingle: Rule = {
  id: 'why-single',
  description: 'A question says once why it is asked.',
  severity: 'warning',
  *check(manuscript) {
    for (const { file, whys } of questionsOf(manuscript)) {
      for (const { place } of whys.slice(1)) {
        const message =
          'This question says twice why it is asked, and both are printed as one. Put them under one heading.';
        yield { message, file, position: { line: place.line, column: place.column } };
      }
    }
  },
};
