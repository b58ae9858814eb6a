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
  *check(manuscript) {
    // Without levels, `guide.yaml` is what is wrong.
    if (manuscript.levels.length === 0) return;
    for (const question of questionsOf(manuscript)) {
      if (question.levelLabel) continue;
      const [easiest] = manuscript.levels;
      const labels = [easiest?.id ?? 'level', ...question.idLabels.map(({ text }) => `#${text}`)];
      const line = labels.map((label) => `\`${label}\``).join(' ');
      yield {
        message: question.labelLine
          ? `A level comes first in the labels. Write, for example: ${line}`
          : `This question has no labels. Write a line below its heading, in backticks, the level first: ${line}`,
        file: question.file,
        position: question.labelLine?.position ?? question.heading.position,
        hint: `The levels are: ${manuscript.levels.map((level) => level.id).join(', ')}.`,
      };
    }
  },
};
