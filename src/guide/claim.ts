import type { Paragraph } from 'mdast';
import type { Part } from './question.js';

/** Whether a paragraph is bold as a whole; the signs of notes may follow. */
export function isBold({ children: [first, ...others] }: Paragraph): boolean {
  const isNothing = (node: Paragraph['children'][number]) =>
    node.type === 'footnoteReference' || (node.type === 'text' && node.value.trim() === '');
  return first?.type === 'strong' && others.every(isNothing);
}

/** What a trap says in one line: its first paragraph, where that is bold as a whole. Undefined where it has none. */
export function claimOf({ content: [first] }: Pick<Part, 'content'>): Paragraph | undefined {
  return first?.type === 'paragraph' && isBold(first) ? first : undefined;
}
