import type { Rule } from '../rule.js';

/**
 * A question's heading is written `## …` at the very start of a line.
 *
 * Fails at line 7:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * What is a value?
 * ----------------
 *
 * What a key names.
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
 *
 * ## What is a value?
 *
 * `easy`
 *
 * What a key names.
 * ```
 */
export const headingForm: Rule = {
  id: 'heading-form',
  description: "A question's heading is written `## …` at the very start of a line.",
  severity: 'error',
  fixed: true,
  *check(manuscript) {
    for (const { file, kind, intro, questions } of manuscript.files) {
      if (kind !== 'section') continue;
      for (const node of [...intro, ...questions.flatMap((question) => question.body)]) {
        if (node.type !== 'heading' || node.depth !== 2) continue;
        const message = 'Unexpected heading of level 2 in another form, expected `## …` at the start of its line';
        const hint =
          'A line of hyphens right below a paragraph makes it a heading; a rule needs an empty line above it.';
        yield { message, file, position: node.position, hint };
      }
    }
  },
};
