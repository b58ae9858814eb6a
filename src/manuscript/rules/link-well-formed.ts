import type { Finding, Manuscript } from '../draft.js';
import { linksOf } from '../links-of.js';
import { pointWithin } from '../point-within.js';
import type { Rule } from '../rule.js';
import { walkManuscript } from '../walk.js';

/**
 * Every link leads to a place of the guide, or has a whole address of the web, of mail or of a telephone.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, see [the rest](../rest.md).
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, see [the rest](https://example.org/rest).
 * ```
 */
export const linkWellFormed: Rule = {
  id: 'link-well-formed',
  description:
    'Every link leads to a place of the guide, or has a whole address of the web, of mail or of a telephone.',
  severity: 'warning',
  *check(manuscript) {
    for (const { target, file, position } of linksOf(manuscript)) {
      if (target.kind !== 'inert' || target.fault === 'unknown-anchor') continue;
      const message = `Unexpected ${target.reason}, expected a whole address or a place of the guide: it is set as text`;
      yield { message, file, position };
    }
    yield* brokenLinks(manuscript);
  },
};

/** Markdown takes `[text](mailto:some one@example.org)` for text, as the address holds a space. */
function* brokenLinks(manuscript: Manuscript): Generator<Finding> {
  for (const { node, file, position } of walkManuscript(manuscript)) {
    if (node.type !== 'text') continue;
    for (const match of node.value.matchAll(/\]\(((?:https?|mailto|tel):[^()\s]*)\s/g)) {
      const message = `Unexpected space in the address \`${match[1]} …\`, expected \`%20\` in its place: it is set as text`;
      yield { message, file, position: position && pointWithin(position.start, node.value.slice(0, match.index)) };
    }
  }
}
