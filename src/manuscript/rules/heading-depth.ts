import type { RootContent } from 'mdast';
import type { Finding } from '../draft.js';
import type { NearPart } from '../part-names.js';
import { plainText } from '../plain-text.js';
import type { Rule } from '../rule.js';
import { walk } from '../walk.js';

/**
 * Headings go down one level at a time, from level 3 within a question.
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
 * ##### Its length
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
 * ### Its length
 * ```
 */
export const headingDepth: Rule = {
  id: 'heading-depth',
  description: 'Headings go down one level at a time, from level 3 within a question.',
  severity: 'warning',
  *check(manuscript) {
    for (const { file, kind, intro, questions } of manuscript.files) {
      yield* jumps(intro, file, kind === 'section' ? 2 : 1);
      for (const { body, nearParts } of questions) yield* jumps(body, file, 2, nearParts);
    }
  },
};

/** @param above - Level of the heading under which the nodes stand. */
function* jumps(
  nodes: readonly RootContent[],
  file: string,
  above: number,
  nearParts: readonly NearPart[] = [],
): Generator<Finding> {
  let last = above;
  for (const { node, position } of walk(nodes, file)) {
    // Another rule tells of headings of level 2 where only questions have them.
    if (node.type !== 'heading' || (above === 2 && node.depth === 2)) continue;
    const deepest = last + 1;
    const title = plainText(node);
    if (node.depth <= above) {
      const question = above === 2 ? `\`## ${title}\` for a question, or ` : '';
      const message = `A file has one heading of level 1, its title. Write ${question}\`${'#'.repeat(above + 1)} ${title}\` within a text.`;
      yield { message, file, position };
    } else if (node.depth > deepest) {
      const message = `This heading goes down more than one level. Write \`${'#'.repeat(deepest)} ${title}\``;
      const unless = nearParts.some(({ heading }) => heading === node) ? 'part-known' : undefined;
      yield { message, file, position, unless };
    }
    last = Math.max(node.depth, above);
  }
}
