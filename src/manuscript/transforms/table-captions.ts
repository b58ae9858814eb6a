import type { Nodes, Paragraph, Parent, Table, Text } from 'mdast';
import type {} from '../../guide/node-data.js';
import { plainText } from '../plain-text.js';
import { pointWithin } from '../written-text.js';

/**
 * Notes of paragraphs that begin with `Table:` and stand right before or behind a table that they are its caption, and
 * puts them before it. The word is taken out, and so is a name at the end: `{#tbl-costs}`.
 *
 * @param words - By which captions begin: the guide's, and the English one.
 */
export function settleTableCaptions(parent: Parent, words: readonly string[]): void {
  settleWithin(parent, words);
}

function settleWithin(parent: Parent, words: readonly string[]): void {
  const nodes = parent.children as Nodes[];
  for (const node of nodes) if ('children' in node && node.type !== 'paragraph') settleWithin(node, words);
  if (!nodes.some(({ type }) => type === 'table')) return;
  const captioned = new Set<Nodes>();
  for (const node of [...nodes]) {
    const start = node.type === 'paragraph' ? beginning(node, words) : undefined;
    if (node.type !== 'paragraph' || start === undefined) continue;
    const at = nodes.indexOf(node);
    const [before, after] = [nodes[at - 1], nodes[at + 1]];
    const table = [before, after].find((each): each is Table => each?.type === 'table' && !captioned.has(each));
    if (!table) continue;
    captioned.add(table);
    makeCaption(node, start);
    if (table === before) nodes.splice(at - 1, 2, node, table);
  }
}

/** Length of the word that a paragraph begins with, if it is a caption. */
function beginning({ children: [first] }: Paragraph, words: readonly string[]): number | undefined {
  if (first?.type !== 'text') return undefined;
  const word = words.find((each) => first.value.startsWith(`${each}:`)) ?? '';
  const space = /^:[ \t\n]+(?=\S|$)/.exec(first.value.slice(word.length))?.[0] ?? '';
  return word === '' || space === '' ? undefined : word.length + space.length;
}

const nameAtEnd = /\s*\{#([^\s{}]+)\}\s*$/;

function makeCaption(paragraph: Paragraph, start: number): void {
  const first = paragraph.children[0] as Text;
  const word = first.value.slice(0, start);
  first.value = first.value.slice(start);
  const last = paragraph.children.at(-1);
  const [end = '', name] = (last?.type === 'text' && nameAtEnd.exec(last.value)) || [];
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - end.length);
  if (paragraph.position) paragraph.position = withoutEdges(paragraph.position, word, end);
  paragraph.data = { ...paragraph.data, numbered: { kind: 'table', name, caption: plainText(paragraph) } };
}

/** Where the words of a caption stand: what is taken out is no text any more. */
function withoutEdges(
  { start, end }: NonNullable<Paragraph['position']>,
  word: string,
  name: string,
): NonNullable<Paragraph['position']> {
  const from = { ...pointWithin(start, word), offset: (start.offset ?? 0) + word.length };
  if (name === '' || name.includes('\n')) return { start: from, end };
  return { start: from, end: { ...end, column: end.column - name.length, offset: (end.offset ?? 0) - name.length } };
}
