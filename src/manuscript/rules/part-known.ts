import { questionsOf } from '../draft.js';
import { partHeading, partNames } from '../part-names.js';
import { plainText } from '../plain-text.js';
import type { Rule } from '../rule.js';

/**
 * A heading that is nearly that of a part is one.
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
 * ### Followup: May it be empty?
 *
 * Yes.
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
 * ### Follow-up: May it be empty?
 *
 * Yes.
 * ```
 */
export const partKnown: Rule = {
  id: 'part-known',
  description: 'A heading that is nearly that of a part is one.',
  severity: 'warning',
  *check(manuscript) {
    const names = partNames(manuscript.labels);
    for (const { file, intro } of manuscript.files.filter(({ kind }) => kind === 'section')) {
      for (const node of intro) {
        if (node.type !== 'heading' || node.depth !== 3 || !partHeading(node, names)) continue;
        const message = `\`### ${plainText(node)}\` stands above the first question and belongs to none. Move it below one.`;
        yield { message, file, position: node.position };
      }
    }
    for (const { file, nearParts } of questionsOf(manuscript)) {
      for (const { heading, message } of nearParts) yield { message, file, position: heading.position };
    }
  },
};
