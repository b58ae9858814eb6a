import { questionsOf } from '../../draft.js';
import { levelOf } from '../../levels.js';
import type { Rule } from '../../rule.js';

/** Of all questions. */
const leastShare = 0.05;
const mostShare = 0.75;
/** In a guide with fewer, shares say nothing. */
const leastQuestions = 12;

/**
 * In a guide of some size, each level has a fair share of the questions: 5 to 75 %.
 *
 * Fails at line 1:
 *
 * ```yaml
 * levels: [{ id: easy, name: Easy }, { id: mid, name: Mid }]
 * ```
 *
 * Passes:
 *
 * ```yaml
 * levels: [{ id: easy, name: Easy }]
 * ```
 */
export const levelShare: Rule = {
  id: 'level-share',
  description: 'In a guide of some size, each level has a fair share of the questions: 5 to 75 %.',
  severity: 'warning',
  advice: true,
  *check(manuscript) {
    const questions = questionsOf(manuscript);
    if (questions.length < leastQuestions || manuscript.levels.length < 2) return;
    for (const [index, level] of manuscript.levels.entries()) {
      const own = questions.filter(
        ({ levelLabel }) => levelLabel && levelOf(levelLabel.text, manuscript.levels)?.id === level.id,
      );
      const share = own.length / questions.length;
      if (share >= leastShare && share <= mostShare) continue;
      yield {
        message: `${Math.round(share * 100)} % of the questions are of level \`${level.id}\`; between 5 and 75 % are a fair share.`,
        file: 'guide.yaml',
        position: manuscript.yaml.placeOf(['levels', index]),
      };
    }
  },
};
