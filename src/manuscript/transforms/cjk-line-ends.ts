import type { Nodes, Parent, Root, Text } from 'mdast';
import { cjk } from '../../guide/cjk.js';

/** Scripts that are written without spaces, and their punctuation. Not Hangul: Korean has spaces. */
const spaceless = new RegExp(`[${cjk.spaceless}]`, 'u');
/** And the signs that Chinese and Japanese share with others. */
const spacelessOrShared = new RegExp(`[${cjk.spaceless}${cjk.shared}]`, 'u');

/**
 * Takes out the line ends within Chinese and Japanese text, which would be printed as spaces: those between two
 * characters of such a script, also where emphasis, a note's sign or a tag stands between them. (CSS Text 4, "segment break
 * transformation rules", says the same; browsers do not yet do it.)
 *
 * @param language - In Chinese and Japanese, curly quotes, dashes and ellipses count as well.
 */
export function joinCjkLines(tree: Root, language: string): void {
  const signs = /^(?:zh|ja)\b/i.test(language) ? spacelessOrShared : spaceless;
  joinWithin(tree, (sign) => signs.test(sign));
}

/** Texts of one run of phrasing content, in reading order; other leaves as plain strings. */
type Piece = Text | string;

function joinWithin(parent: Parent, joins: (sign: string) => boolean): void {
  const isPhrasing = parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell';
  if (isPhrasing) {
    joinPieces(piecesOf(parent), joins);
    return;
  }
  for (const node of parent.children) if ('children' in node) joinWithin(node, joins);
}

function piecesOf(parent: Parent): Piece[] {
  return parent.children.flatMap((node: Nodes): Piece[] => {
    if (node.type === 'text') return [node];
    if ('children' in node) return piecesOf(node);
    if (node.type === 'inlineCode') return [node.value];
    // Nothing to see between two characters, or a sign that hangs on the one before it.
    if (node.type === 'footnoteReference' || node.type === 'html') return [];
    return ['\ufffc'];
  });
}

function joinPieces(pieces: readonly Piece[], joins: (sign: string) => boolean): void {
  const texts = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value));
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') continue;
    const before = lastSign(texts, index);
    const after = firstSign(texts, index);
    piece.value = joinLines(piece.value, before, after, joins);
    texts[index] = piece.value;
  }
}

function joinLines(value: string, before: string, after: string, joins: (sign: string) => boolean): string {
  const lines = value.split('\n');
  const last = lines.length - 1;
  let joined = lines[0] ?? '';
  for (let index = 1; index <= last; index++) {
    const line = lines[index] ?? '';
    const left = [...joined.slice(-2)].at(-1) ?? before;
    const right = [...line.slice(0, 2)][0] ?? (index === last ? after : '');
    joined += joins(left) && joins(right) ? line : `\n${line}`;
  }
  return joined;
}

function lastSign(texts: readonly string[], index: number): string {
  for (let at = index - 1; at >= 0; at--) {
    const sign = [...(texts[at] ?? '').slice(-2)].at(-1);
    if (sign !== undefined) return sign;
  }
  return '';
}

function firstSign(texts: readonly string[], index: number): string {
  for (let at = index + 1; at < texts.length; at++) {
    const sign = [...(texts[at] ?? '').slice(0, 2)][0];
    if (sign !== undefined) return sign;
  }
  return '';
}
