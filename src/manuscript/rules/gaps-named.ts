import { questionsOf } from '../draft.js';
import { gapsOf } from '../gaps-of.js';
import type { Rule } from '../rule.js';

/**
 * Of several paragraphs with gaps in a question, each has a name of its own.
 *
 * Fails at line 10:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * <!-- cloze name -->
 * The **name** of a value.
 *
 * <!-- cloze -->
 *
 * It is a **string** of bytes.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * <!-- cloze name -->
 * The **name** of a value.
 *
 * <!-- cloze bytes -->
 *
 * It is a **string** of bytes.
 * ```
 */
export const gapsNamed: Rule = {
  id: 'gaps-named',
  description: 'Of several paragraphs with gaps in a question, each has a name of its own.',
  severity: 'warning',
  *check(manuscript) {
    for (const question of questionsOf(manuscript)) {
      const gaps = gapsOf(question);
      if (gaps.length < 2) continue;
      const taken = new Set<string>();
      for (const { paragraph } of gaps) {
        const name = paragraph.data?.cloze?.name;
        if (name !== undefined && !taken.has(name)) {
          taken.add(name);
          continue;
        }
        const what = name === undefined ? 'This paragraph with gaps has no name' : `The name \`${name}\` is taken`;
        yield {
          message: `${what}, and the question has several. Write one of its own above it: \`<!-- cloze name -->\``,
          file: question.file,
          position: paragraph.position,
          hint: 'Known by their place alone, gaps take over what learners know of others as soon as one is written before them.',
        };
      }
    }
  },
};
