import { unknown } from '../../diagnostics/suggestion.js';
import { questionsOf } from '../draft.js';
import { levelOf } from '../levels.js';
import type { Rule } from '../rule.js';

/**
 * The level of a question is one that `guide.yaml` defines.
 *
 * Fails at line 3:
 *
 * ```md
 * ## What is a key?
 *
 * `esay`
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
export const levelKnown: Rule = {
  id: 'level-known',
  description: 'The level of a question is one that `guide.yaml` defines.',
  severity: 'error',
  fixed: true,
  *check(manuscript) {
    const { levels } = manuscript;
    // Without levels, `guide.yaml` is what is wrong.
    if (levels.length === 0) return;
    const ids = levels.map((level) => level.id);
    for (const { file, levelLabel } of questionsOf(manuscript)) {
      if (!levelLabel || levelOf(levelLabel.text, levels)) continue;
      const message = unknown('level', levelLabel.text, ids);
      yield { message, file, position: levelLabel.position };
    }
  },
};
