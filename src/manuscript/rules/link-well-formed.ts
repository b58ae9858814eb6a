import type { LinkFault } from '../../guide/links.js';
import type { Finding, Manuscript } from '../draft.js';
import { linksOf } from '../links-of.js';
import type { Rule } from '../rule.js';
import { nodesOf, walk } from '../walk.js';
import { pointWithin, writtenText } from '../written-text.js';

type Fault = Exclude<LinkFault, 'unknown-anchor'>;

const faultWords: Readonly<Record<Fault, (address: string) => string>> = {
  scheme: (scheme) => `Links with \`${scheme}\` are not followed`,
  'ill-formed': (address) => `\`${address}\` is not a valid address`,
  outside: (address) => `\`${address}\` lies outside the guide`,
  'not-in-guide': (address) => `\`${address}\` is no section or chapter of the guide`,
};

const place = 'Link to a place of the guide, `#id`, or to a whole address, `https://…`';
const remedies: Readonly<Record<Fault, string>> = {
  scheme: place,
  'ill-formed': 'Write the whole address, `https://…`, or put an example in backticks.',
  outside: place,
  'not-in-guide': place,
};

/** An address of the web without its scheme is the most frequent slip. */
function remedyOf(fault: Fault, address: string): string {
  const isHost = /^(?:[a-z0-9-]+\.)+(?:com|dev|edu|gov|io|net|org)(?:\/|$)/i.test(address);
  return isHost ? `Write \`https://${address}\`` : remedies[fault];
}

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
      const message = `${faultWords[target.fault](target.address)}, so this is printed as text. ${remedyOf(target.fault, target.address)}`;
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
        const message = `The address \`${match[2]} …\` has a space in it, so this is printed as text. Write \`%20\` for the space.`;
        yield { message, file, position: position && pointWithin(position.start, written.slice(0, match.index)) };
      }
    }
  }
}
