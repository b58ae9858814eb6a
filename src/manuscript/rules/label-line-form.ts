import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * Labels stand in backticks, on a line of their own.
 *
 * Fails at line 3:
 *
 * ```md
 * ## What is a key?
 *
 * easy, #key
 *
 * The name of a value.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `#key`
 *
 * The name of a value.
 * ```
 */
export const labelLineForm: Rule = {
  id: 'label-line-form',
  description: 'Labels stand in backticks, on a line of their own.',
  severity: 'error',
  fixed: true,
  *check(manuscript) {
    for (const { file, labelLine, labelFault } of questionsOf(manuscript)) {
      if (labelFault !== undefined) yield { message: labelFault, file, position: labelLine?.position };
    }
  },
};
