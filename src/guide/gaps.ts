import type { Nodes, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isBold } from './claim.js';
import type {} from './node-data.js';
import { blocksOf, type Question } from './question.js';

/** A paragraph whose bold words are to be filled in. */
export interface GapParagraph {
  /** What it is known by within its question. */
  readonly name: string;
  readonly paragraph: Paragraph;
}

/**
 * The paragraphs that the author marked, in order; one without a name is known by its place among those, and one whose
 * name another has by both.
 */
export function gapParagraphsIn(content: readonly RootContent[]): GapParagraph[] {
  const found: GapParagraph[] = [];
  visit({ type: 'root', children: [...content] } as Nodes, 'paragraph', (paragraph) => {
    const mark = paragraph.data?.cloze;
    if (!mark) return;
    const place = String(found.length + 1);
    const name = mark.name ?? place;
    found.push({ name: found.some((other) => other.name === name) ? `${name}-${place}` : name, paragraph });
  });
  return found;
}

/** The marked paragraphs of a question. */
export function gapParagraphsOf(question: Question): GapParagraph[] {
  return gapParagraphsIn(blocksOf(question));
}

/**
 * A paragraph without markup, cut at its bold words: text and gap in turn, so that every second piece is a gap. One
 * piece where there is none, and where all is bold, so that a gap would be all that is left.
 */
export function gapPieces(paragraph: Paragraph): string[] {
  if (isBold(paragraph)) return [textOf(paragraph)];
  const pieces = [''];
  const write = (node: Nodes): void => {
    if (node.type === 'strong') pieces.push(textOf(node), '');
    else if ('children' in node) for (const child of node.children) write(child);
    else pieces.push(`${pieces.pop() ?? ''}${node.type === 'break' ? ' ' : textOf(node)}`);
  };
  write(paragraph);
  return pieces;
}

const between = ':cloze:';

/** What a note of a paragraph with gaps is known by for ever. */
export const gapsKey = (origin: string, name: string): string => `${origin}${between}${name}`;

/** The first id of the question that a note of gaps belongs to, and the paragraph's name. */
export function readGapsKey(key: string): { readonly origin: string; readonly name: string } {
  const [origin = '', name = ''] = key.split(between);
  return { origin, name };
}
