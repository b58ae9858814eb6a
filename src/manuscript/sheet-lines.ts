import type { Nodes, Paragraph, RootContent } from 'mdast';
import { blockText } from '../guide/block-text.js';

/**
 * A sheet of A4 in two columns of type of 9 points, measured: as many letters stand on a line, as many lines in both
 * columns.
 */
export const sheetOfA4 = { letters: 64, lines: 122 } as const;

/** Lines that a block takes beside those of its text, that a row of a table does, a line of code, a picture, a title. */
const lines = { between: 0.3, row: 1.1, code: 0.82, picture: 4, title: 2 } as const;

/** Code that only prepares or pauses an example, which no reader sees, begins with this. */
const step = /^!/;

/** Lines of a text, of which its author may have ended some. */
const rowsOf = (text: string): number =>
  text.split('\n').reduce((sum, row) => sum + Math.max(1, Math.ceil(row.length / sheetOfA4.letters)), 0);

function textOf(node: Nodes): string {
  // A line that ends in the file goes on in print.
  if (node.type === 'text') return node.value.replaceAll('\n', ' ');
  if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : blockText(node);
}

/** Whether a paragraph is a picture by itself. */
const isPicture = ({ children: [only, ...others] }: Paragraph): boolean =>
  only?.type === 'image' && others.length === 0;

/** What holds blocks of its own. */
const frames: ReadonlySet<string> = new Set([
  ...['list', 'listItem', 'blockquote', 'definitionList', 'definitionDescription'],
]);

function linesOfBlock(node: RootContent): number {
  if (node.type === 'paragraph') return isPicture(node) ? lines.picture : rowsOf(textOf(node));
  if (node.type === 'code') return node.value.split('\n').filter((line) => !step.test(line)).length * lines.code;
  if (node.type === 'table') return node.children.length * lines.row;
  return frames.has(node.type) && 'children' in node ? linesOfBlocks(node.children) : 1;
}

const linesOfBlocks = (nodes: readonly RootContent[]): number =>
  nodes.reduce((sum, node) => sum + linesOfBlock(node), 0);

/**
 * Lines that a question takes on a cheat sheet, with its title: an estimate, for only a browser can measure
 * it. It was within a tenth of what a browser measured of twelve sections.
 *
 * @param content - What was written for the sheet.
 */
export function linesOnSheet(content: readonly RootContent[]): number {
  return lines.title + content.length * lines.between + linesOfBlocks(content);
}
