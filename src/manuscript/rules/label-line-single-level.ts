import { questionsOf } from '../draft.js';
import { levelOf } from '../levels.js';
import type { Rule } from '../rule.js';

/**
 * A question has one level.
 *
 * Fails at line 3:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `mid`
 *
 * The name of a value.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `naming`
 *
 * The name of a value.
 * ```
 */
export const labelLineSingleLevel: Rule = {
  id: 'label-line-single-level',
  description: 'A question has one level.',
  severity: 'error',
  fixed: true,
  *check(manuscript) {
    for (const { file, tags, levelLabel } of questionsOf(manuscript)) {
      for (const tag of tags) {
        if (!levelLabel || !levelOf(tag.text, manuscript.levels)) continue;
        const message = `A question has one level, and this one has two: \`${levelLabel.text}\` and \`${tag.text}\`. Remove one.`;
        yield { message, file, position: tag.position };
      }
    }
  },
};
