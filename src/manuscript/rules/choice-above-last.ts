import { offersOptions } from '../../guide/choice.js';
import { questionsOf } from '../draft.js';
import { plainText } from '../plain-text.js';
import type { Rule } from '../rule.js';

/**
 * An option that speaks of those above it stands last.
 *
 * Fails at line 6:
 *
 * ```md
 * ## How long may a key be?
 *
 * `easy`
 *
 * - [ ] 64 KB
 * - [ ] All of the above
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
 * - [ ] All of the above
 *
 * As long as a string.
 * ```
 */
export const choiceAboveLast: Rule = {
  id: 'choice-above-last',
  description: 'An option that speaks of those above it stands last.',
  severity: 'warning',
  *check(manuscript) {
    for (const { file, choice: draft } of questionsOf(manuscript)) {
      const choice = draft?.choice;
      if (!draft || !offersOptions(choice)) continue;
      for (const [at, { content, staysLast }] of choice.options.entries()) {
        if (!staysLast || choice.options.slice(at).every((option) => option.staysLast)) continue;
        const message = `“${plainText(content).trim()}” speaks of the options above it, and others follow. Move it below them.`;
        yield { message, file, position: draft.list.children[at]?.position };
      }
    }
  },
};
