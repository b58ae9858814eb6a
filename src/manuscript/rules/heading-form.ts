import type { Heading } from 'mdast';
import { plainText } from '../plain-text.js';
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
    for (const { file, kind, source, intro, questions } of manuscript.files) {
      if (kind !== 'section') continue;
      for (const node of [...intro, ...questions.flatMap((question) => question.body)]) {
        if (node.type !== 'heading' || node.depth !== 2) continue;
        yield { message: formOf(node, source), file, position: node.position };
      }
    }
  },
};

/** What is wrong with the form, by the line that the heading begins with. */
function formOf(heading: Heading, source: string): string {
  const line = source.split('\n')[(heading.position?.start.line ?? 1) - 1] ?? '';
  const right = `\`## ${plainText(heading)}\``;
  if (line.trimStart().startsWith('#')) return `A question begins at the start of its line. Write ${right}`;
  return `A line of hyphens below text makes it a heading. Put an empty line above the hyphens, or write ${right}`;
}
