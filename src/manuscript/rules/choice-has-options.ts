import { offersOptions } from '../../guide/choice.js';
import { questionsOf } from '../draft.js';
import { choiceLabel } from '../read-choice.js';
import type { Rule } from '../rule.js';

/**
 * A choice offers two options or more, each with its box.
 *
 * Fails at line 5:
 *
 * ```md
 * ## How long may a key be?
 *
 * `easy`
 *
 * - [x] 512 MB
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
export const choiceHasOptions: Rule = {
  id: 'choice-has-options',
  description: 'A choice offers two options or more, each with its box.',
  severity: 'error',
  *check(manuscript) {
    for (const { file, choice: draft, emptyChoice } of questionsOf(manuscript)) {
      if (emptyChoice) {
        const message = `The label \`${choiceLabel}\` needs options below it, a list with boxes: \`- [x] …\` for what is right, \`- [ ] …\` for what is not.`;
        yield { message, file, position: emptyChoice.position };
      }
      if (!draft || !offersOptions(draft.choice)) continue;
      if (draft.choice.options.length === 1) {
        const message =
          'This is the only option. Write others below it, `- [ ] …`, or what is to be typed: `- [x] = 42`';
        yield { message, file, position: draft.list.children[0]?.position };
      }
      for (const { checked, position } of draft.list.children) {
        if (typeof checked === 'boolean') continue;
        const message = 'This option has no box. Begin it with `- [ ]`, or with `- [x]` where it is right.';
        yield { message, file, position };
      }
    }
  },
};
