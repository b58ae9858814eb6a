import { offersOptions } from '../../guide/choice.js';
import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * Of the options of a choice at least one is right.
 *
 * Fails at line 5:
 *
 * ```md
 * ## How long may a key be?
 *
 * `easy` `choice`
 *
 * - [ ] 64 KB
 * - [ ] 512 MB
 *
 * As long as a string.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## How long may a key be?
 *
 * `easy`
 *
 * - [ ] 64 KB
 * - [x] 512 MB
 *
 * As long as a string.
 * ```
 */
export const choiceHasRight: Rule = {
  id: 'choice-has-right',
  description: 'Of the options of a choice at least one is right.',
  severity: 'error',
  *check(manuscript) {
    for (const { file, choice: draft } of questionsOf(manuscript)) {
      const choice = draft?.choice;
      if (!offersOptions(choice) || choice.options.some(({ isRight }) => isRight)) continue;
      const message = 'None of these options is right. Tick each that is: `- [x] …`';
      yield { message, file, position: draft?.list.position };
    }
  },
};
