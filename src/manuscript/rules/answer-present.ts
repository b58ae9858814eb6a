import { type Manuscript, type QuestionDraft, questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * Every question has an answer below its labels.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * ### A name
 *
 * Keys are names.
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
  description: 'Every question has an answer below its labels.',
  severity: 'error',
  *check(manuscript) {
    for (const question of questionsOf(manuscript)) {
      // What is right of a choice is an answer.
      if (question.short || question.choice) continue;
      const first = question.explanation.find((node) => node.type !== 'html');
      const kind = first?.type === 'heading' ? 'a heading' : 'a rule';
      yield {
        message: first
          ? `The answer begins with ${kind}. Write a sentence above it: the short answer.`
          : `This question has no answer. Write one below ${above(question, manuscript)}, a sentence first.`,
        file: question.file,
        position: (first ?? question.heading).position,
        hint: 'The short answer stands alone on a sheet or a card.',
      };
    }
  },
};

/** What an answer stands below. */
function above({ prompt }: QuestionDraft, { labels }: Manuscript): string {
  return prompt.length > 0 ? `\`### ${labels.answer}\`` : 'its labels';
}
