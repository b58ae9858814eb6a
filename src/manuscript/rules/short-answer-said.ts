import type { RootContent } from 'mdast';
import { questionsOf } from '../draft.js';
import { plainText } from '../plain-text.js';
import type { Rule } from '../rule.js';
import { unlessUnclosed } from '../unclosed.js';
import { isIndented } from '../written-text.js';

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
    const sources = new Map(manuscript.files.map(({ file, source }) => [file, source]));
    for (const { short, file } of questionsOf(manuscript)) {
      const kind = short && kindOf(short);
      // A tab before the answer is told as such.
      const isSlip = short?.type === 'code' && isIndented(short, sources.get(file) ?? '');
      if (kind === undefined || isSlip) continue;
      const message = `The answer begins with ${kind}, which is its short answer.`;
      const hint = 'A sentence above it could be said aloud, and would stand on sheets and cards in its place.';
      yield {
        message,
        file,
        position: short?.position,
        hint,
        unless: short && unlessUnclosed(manuscript, file, short),
      };
    }
  },
};

const kinds: Readonly<Record<string, string>> = {
  blockquote: 'a quotation',
  code: 'code',
  definitionList: 'a definition list',
  html: 'HTML',
  list: 'a list',
  math: 'a formula',
  table: 'a table',
};

/** What a block is, as authors call it; undefined of a paragraph with words. */
function kindOf(node: RootContent): string | undefined {
  if (node.data?.callOut) return 'a call-out';
  if (node.data?.numbered?.kind === 'table') return 'the caption of a table';
  if (node.type !== 'paragraph') return kinds[node.type] ?? `a ${node.type}`;
  const words = node.children.filter(({ type }) => type !== 'image');
  return plainText(words).trim() === '' ? 'a picture' : undefined;
}
