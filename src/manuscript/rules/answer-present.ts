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
        message: first
          ? `The answer begins with ${kindOf(first)}. Write a sentence above it: the short answer.`
          : 'This question has no answer. Write one below its labels, a sentence first.',
        file: question.file,
        position: (first ?? question.heading).position,
        hint: 'The short answer stands alone on a sheet or a card.',
      };
    }
  },
};

/** A word for a block, as authors call it. */
function kindOf(node: QuestionDraft['explanation'][number]): string {
  if (node.type === 'paragraph') return 'a picture';
  if (node.type === 'code') return 'code';
  return node.type === 'thematicBreak' ? 'a rule' : `a ${node.type}`;
}
