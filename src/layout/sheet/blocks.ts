import type { RootContent } from 'mdast';
import { isDialogue } from '../../guide/dialogue-languages.js';
import type {} from '../../guide/node-data.js';
import { partsOf, type Question } from '../../guide/question.js';
import type { LeftOut } from '../../guide/sheet.js';

/** A block of an explanation that goes on a sheet. */
export interface SheetBlock {
  readonly node: RootContent;
  readonly kind: 'marked' | 'example';
}

/** More lines than this are no line of code that matters: nobody asked for them on a wall. */
const longestExample = 12;

function isShort(node: RootContent): boolean {
  return node.type === 'code' && (isDialogue(node.lang, node.value) || node.value.split('\n').length <= longestExample);
}

/**
 * The blocks of a question that go on a sheet: those that their author marked, wherever in the answer they stand,
 * else the first example, if it is a dialogue, which can be cut to its commands, or a few lines long.
 */
export function blocksForSheet(question: Question): SheetBlock[] {
  const parts = partsOf(question).flatMap(({ content }) => content);
  const marked = [...question.explanation, ...parts].filter((node) => node.data?.sheet);
  if (marked.length > 0) return marked.map((node) => ({ node, kind: 'marked' }));
  const example = question.explanation.find(({ type }) => type === 'code');
  return example && isShort(example) ? [{ node: example, kind: 'example' }] : [];
}

/** What a reader misses of a block that is left out. */
export function lossOf(node: RootContent): keyof LeftOut {
  if (node.type === 'code') return 'examples';
  if (node.type === 'table') return 'tables';
  return isPicture(node) ? 'drawings' : 'passages';
}

export function isPicture(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image';
}

/** What the explanation has beside running text that no sheet could show: told as left out. */
export function blocksInBook(question: Question, onSheet: readonly SheetBlock[]): (keyof LeftOut)[] {
  const taken = new Set(onSheet.map(({ node }) => node));
  return question.explanation
    .filter((node) => !taken.has(node))
    .map(lossOf)
    .filter((loss) => loss !== 'passages');
}
