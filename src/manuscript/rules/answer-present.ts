import { type QuestionDraft, questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * Every question has a short answer: a paragraph right below its labels.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * - The name of a value.
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
export const answerPresent: Rule = {
  id: 'answer-present',
  description: 'Every question has a short answer: a paragraph right below its labels.',
  severity: 'error',
  fixed: true,
  *check(manuscript) {
    for (const question of questionsOf(manuscript)) {
      if (question.short) continue;
      const first = question.explanation.find((node) => node.type !== 'html');
      yield {
        message: `Unexpected ${first ? kindOf(first) : 'question without an answer'}, expected the short answer: a paragraph of text`,
        file: question.file,
        position: (first ?? question.heading).position,
        hint: 'The short answer stands alone on a sheet or a card.',
      };
    }
  },
};

/** A word for a block, as authors call it. */
function kindOf(node: QuestionDraft['explanation'][number]): string {
  if (node.type === 'paragraph') return 'paragraph without text';
  if (node.type === 'code') return 'code';
  return node.type === 'thematicBreak' ? 'rule' : node.type;
}
