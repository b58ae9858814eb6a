import type { Finding, Manuscript } from '../draft.js';
import { linksOf } from '../links-of.js';
import type { Rule } from '../rule.js';
import { nodesOf, walk } from '../walk.js';
import { pointWithin, writtenText } from '../written-text.js';

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
  for (const draft of manuscript.files) {
    const { file, source } = draft;
    for (const { node, position } of walk(nodesOf(draft), file)) {
      if (node.type !== 'text') continue;
      const written = writtenText(node, source);
      for (const match of written.matchAll(/(?:(\\?)\[[^[\]]*)?\]\(((?:https?|mailto|tel):[^()\s]*)\s/g)) {
        // An escaped bracket is meant as text.
        if (match[1]) continue;
        const message = `Unexpected space in the address \`${match[2]} …\`, expected \`%20\` in its place: it is set as text`;
        yield { message, file, position: position && pointWithin(position.start, written.slice(0, match.index)) };
      }
    }
  }
}
