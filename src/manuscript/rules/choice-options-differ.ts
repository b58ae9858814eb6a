import { offersOptions } from '../../guide/choice.js';
import { questionsOf } from '../draft.js';
import { plainText } from '../plain-text.js';
import { optionWords } from '../read-choice.js';
import type { Rule } from '../rule.js';

/**
 * No two options of a choice say the same.
 *
 * Fails at line 7:
 *
 * ```md
 * ## How long may a key be?
 *
 * `easy`
 *
 * - [ ] 64 KB
 * - [x] 512 MB
 * - [ ] 64 KB.
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
 * - [ ] 64 MB
 *
 * As long as a string.
 * ```
 */
export const choiceOptionsDiffer: Rule = {
  id: 'choice-options-differ',
  description: 'No two options of a choice say the same.',
  severity: 'error',
  *check(manuscript) {
    for (const { file, choice: draft } of questionsOf(manuscript)) {
      const choice = draft?.choice;
      if (!draft || !offersOptions(choice)) continue;
      // Case may be all that two commands or names differ by, so it counts here.
      const words = choice.options.map(({ content }) =>
        plainText(content)
          .replace(/[\s.。]+$/u, '')
          .trim(),
      );
      for (const [at, own] of words.entries()) {
        const before = words.indexOf(own);
        if (before === at) continue;
        const position = draft.list.children[at]?.position;
        const same = draft.list.children[before]?.position;
        const message =
          optionWords(choice.options[at]?.content ?? []) === ''
            ? 'This option is empty, as is another.'
            : 'Another option says the same. Write one that differs, or leave this one out.';
        yield { message, file, position, related: { message: 'the other', file, position: same } };
      }
    }
  },
};
