import type { Blockquote, Nodes, Paragraph, Parent, PhrasingContent, Root } from 'mdast';
import type { Position } from 'unist';
import { callOutNamed } from '../../guide/call-out.js';
import type {} from '../../guide/node-data.js';
import { firstLine } from '../first-line.js';
import { pointWithin } from '../written-text.js';

/** What a quotation begins with that is a call-out: `[!NOTE]`, `[!tip]-`. */
const mark = /^\[!([A-Za-z]+)\]([+-]?)(?:[ \t]+|(?=\n|$))/;

/**
 * Notes of quotations that begin with `[!NOTE]` or the like which call-out they are, and takes the mark out. What stands
 * on its line becomes a paragraph of its own, the title. Names that nothing is called stay.
 *
 * @param source - Of the file: by it a mark is told from one whose bracket is escaped.
 */
export function settleCallOuts(tree: Root, source: string): void {
  settleWithin(tree, source);
}

function settleWithin(parent: Parent, source: string): void {
  for (const node of parent.children as Nodes[]) {
    if (node.type === 'blockquote') settle(node, source);
    if ('children' in node) settleWithin(node, source);
  }
}

function settle(quotation: Blockquote, source: string): void {
  const [paragraph, ...others] = quotation.children;
  const [first, ...more] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text') return;
  const [whole = '', name = '', fold] = mark.exec(first.value) ?? [];
  const start = first.position?.start.offset;
  if (!callOutNamed(name) || (start !== undefined && source[start] !== '[')) return;
  const text = first.value.slice(whole.length);
  const { line, rest } = firstLine([...(text === '' ? [] : [{ ...first, value: text }]), ...more]);
  const pieces = cutPosition(paragraph, first.value.length - text.length, line, source);
  const title = paragraphs(line, pieces.title);
  quotation.children = [...title, ...paragraphs(rest, pieces.rest), ...others];
  quotation.data = {
    ...quotation.data,
    callOut: {
      name: name.toLowerCase(),
      fold: fold === '-' ? 'closed' : fold === '+' ? 'open' : undefined,
      hasTitle: title.length > 0,
    },
  };
}

/** A paragraph, where it says anything. */
function paragraphs(children: PhrasingContent[], position: Position | undefined): Paragraph[] {
  const isEmpty = children.every((node) => node.type === 'text' && node.value.trim() === '');
  return isEmpty ? [] : [{ type: 'paragraph', children, ...(position ? { position } : {}) }];
}

/**
 * Where the title and the text below it stand.
 *
 * @param length - Characters of the mark.
 * @param line - What stands in the mark's line.
 */
function cutPosition(
  { position }: Paragraph,
  length: number,
  line: readonly PhrasingContent[],
  source: string,
): { title?: Position; rest?: Position } {
  const [start, end] = [position?.start, position?.end];
  if (start?.offset === undefined || end?.offset === undefined) return {};
  const placeAt = (offset: number) => {
    const from = start.offset ?? 0;
    return { ...pointWithin(start, source.slice(from, offset)), offset };
  };
  // A picture or code may go over the line's end.
  const last = line.findLast(({ type }) => type !== 'text')?.position?.end.offset ?? start.offset + length;
  const lineEnd = source.indexOf('\n', last);
  const cut = lineEnd < 0 || lineEnd > end.offset ? end.offset : lineEnd;
  const below = cut + (/^\n[ \t>]*/.exec(source.slice(cut, end.offset))?.[0].length ?? 0);
  return {
    title: { start: placeAt(start.offset + length), end: placeAt(cut) },
    rest: { start: placeAt(below), end },
  };
}
