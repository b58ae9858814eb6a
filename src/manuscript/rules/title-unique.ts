import { type QuestionDraft, questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * No two questions have the same title.
 *
 * Fails at line 7:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `#key`
 *
 * A name.
 *
 * ## What is a key?
 *
 * `mid` `#key-again`
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
 * A name.
 *
 * ## What is a key made of?
 *
 * `mid` `#key-again`
 *
 * Of bytes.
 * ```
 */
export const titleUnique: Rule = {
  id: 'title-unique',
  description: 'No two questions have the same title.',
  severity: 'warning',
  *check(manuscript) {
    const first = new Map<string, QuestionDraft>();
    for (const question of questionsOf(manuscript)) {
      const title = question.titleText.trim().toLowerCase();
      const before = first.get(title);
      if (!before) first.set(title, question);
      else {
        yield {
          message: 'Another question has the same title. Give each a title of its own.',
          file: question.file,
          position: question.heading.position,
          related: { message: 'first used here', file: before.file, position: before.heading.position },
        };
      }
    }
  },
};
