import type { RootContent } from 'mdast';
import { questionsOf } from '../draft.js';
import { plainText } from '../plain-text.js';
import type { Rule } from '../rule.js';

/**
 * A short answer can be said aloud: it is a paragraph of text.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * - A name.
 * - A string of bytes.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * A name, which is a string of bytes.
 * ```
 */
export const shortAnswerSaid: Rule = {
  id: 'short-answer-said',
  description: 'A short answer can be said aloud: it is a paragraph of text.',
  severity: 'warning',
  *check(manuscript) {
    for (const { short, file } of questionsOf(manuscript)) {
      const kind = short && kindOf(short);
      if (kind === undefined) continue;
      const message = `The answer begins with ${kind}, which is its short answer.`;
      const hint = 'A sentence above it could be said aloud, and would stand on sheets and cards in its place.';
      yield { message, file, position: short?.position, hint };
    }
  },
};

const kinds: Readonly<Record<string, string>> = {
  blockquote: 'a quotation',
  code: 'code',
  html: 'HTML',
  list: 'a list',
  table: 'a table',
};

/** What a block is, as authors call it; undefined of a paragraph with words. */
function kindOf(node: RootContent): string | undefined {
  if (node.type !== 'paragraph') return kinds[node.type] ?? `a ${node.type}`;
  const words = node.children.filter(({ type }) => type !== 'image');
  return plainText(words).trim() === '' ? 'a picture' : undefined;
}
