import { questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * Every question has a level: the first label below its heading.
 *
 * Fails at line 1:
 *
 * ```md
 * ## What is a key?
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
 * ```
 */
export const questionLevelPresent: Rule = {
  id: 'question-level-present',
  description: 'Every question has a level: the first label below its heading.',
  severity: 'error',
  fixed: true,
  *check(manuscript) {
    for (const question of questionsOf(manuscript)) {
      if (question.levelLabel) continue;
      const expected = question.labelLine ? 'a level as the first label' : 'a line of labels below it, the level first';
      const names = manuscript.levels.map((level) => `\`${level.id}\``).join(', ');
      yield {
        message: `Unexpected question without a level, expected ${expected}`,
        file: question.file,
        position: question.labelLine?.position ?? question.heading.position,
        hint: names === '' ? undefined : `The levels are ${names}.`,
      };
    }
  },
};
