import type { Paragraph, PhrasingContent } from 'mdast';
import type { Level } from '../guide/level.js';
import { firstLine } from './first-line.js';
import { levelOf } from './levels.js';

/** A line that is meant as labels and not written as such. */
export interface LooseLabels {
  /** The line as it must be. */
  readonly labelLine: Paragraph;
  /** What stands in the same paragraph below it. */
  readonly rest: Paragraph | undefined;
  readonly message: string;
}

/** Whether these may be labels: the first word is a level, or one names an id. */
export function nameLabels(words: readonly string[], levels: readonly Level[]): boolean {
  const first = words.find((word) => !word.startsWith('#'));
  const isId = (word: string) => /^#\p{L}/u.test(word);
  return words.some(isId) || (first !== undefined && levelOf(first, levels) !== undefined);
}

/**
 * Reads labels without backticks, emphasised or in brackets in their place, with commas between them, or with text right below them.
 *
 * @param paragraph - The first below a heading.
 * @returns Undefined where the line is text.
 */
export function looseLabels(paragraph: Paragraph, levels: readonly Level[]): LooseLabels | undefined {
  const { line: typed, rest } = firstLine(paragraph.children);
  const line = typed.flatMap((node) => (node.type === 'strong' || node.type === 'emphasis' ? node.children : [node]));
  const isPlain = ({ type }: PhrasingContent) => type === 'inlineCode' || type === 'text' || type === 'break';
  if (!line.every(isPlain)) return undefined;
  const text = line.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join(' ');
  const words = line.flatMap((node) =>
    node.type === 'inlineCode' ? [node.value.trim()] : node.type === 'text' ? wordsOf(node.value) : [],
  );
  const isLabel = (word: string) => /^#?[\p{L}\p{N}][\p{L}\p{N}._:+-]*$/u.test(word) && !word.endsWith('.');
  if (words.length > 10 || !wordsOf(text).every(isLabel) || !nameLabels(words, levels)) return undefined;
  const needs = [
    ...(wordsOf(text).length > 0 ? ['backticks'] : []),
    ...(/[,;|]/.test(text) ? ['no commas'] : []),
    ...(rest.length > 0 ? ['an empty line below them'] : []),
  ];
  if (needs.length === 0) return undefined;
  const position = paragraph.position ? { position: paragraph.position } : {};
  return {
    labelLine: { ...paragraph, children: words.map((value) => ({ type: 'inlineCode', value, ...position })) },
    rest: rest.length === 0 ? undefined : { type: 'paragraph', children: rest, ...position },
    message: `Labels need ${new Intl.ListFormat('en-GB').format(needs)}. Write: ${words.map((word) => `\`${word}\``).join(' ')}`,
  };
}

const wordsOf = (text: string): string[] => text.split(/[\s,;|[\]]+/).filter((word) => word !== '');
