import { explainedBlocks } from '../../guide/choice.js';
import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * A choice says why its answer is right: below its options, or below one of them.
 *
 * Fails at line 5:
 *
 * ```md
 * ## How long may a key be?
 *
 * `easy`
 *
 * - [ ] 64 KB
 * - [x] 512 MB
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
 *   As long as a string.
 * ```
 */
export const choiceExplained: Rule = {
  id: 'choice-explained',
  description: 'A choice says why its answer is right: below its options, or below one of them.',
  severity: 'warning',
  without: 'are choices that say nothing of their answers',
  *check(manuscript) {
    for (const { file, choice: draft, short, explanation } of questionsOf(manuscript)) {
      if (!draft || short || explanation.length > 0 || explainedBlocks(draft.choice).length > 0) continue;
      const message = 'This choice does not say why its answer is right.';
      const hint = 'Write it below the options, or indented below the option that it is about.';
      yield { message, file, position: draft.list.position, hint };
    }
  },
};
