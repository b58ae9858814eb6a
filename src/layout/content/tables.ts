import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { TableRoom } from '../page-geometry.js';
import type { Setting } from '../setting.js';

const cellsOf = (row: Element): Element[] =>
  row.children.filter(
    (cell): cell is Element => cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th'),
  );

function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') rows.push(node);
  });
  return rows;
}

/** Signs of Chinese, Japanese and Korean: as wide as two letters, and a line may end beside each of them. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/gu;

/** Length of the longest run of characters without a place to break. */
function longestWord(text: string): number {
  const words = text.replace(ideograph, ' oo ').split(/[\s\u200b-]+/);
  return Math.max(...words.map((word) => word.length));
}

/** Longest word of each column, in characters. */
function columnNeeds(rows: readonly Element[]): number[] {
  const needs: number[] = [];
  for (const row of rows) {
    cellsOf(row).forEach((cell, column) => {
      needs[column] = Math.max(needs[column] ?? 1, longestWord(textOf(cell)));
    });
  }
  return needs;
}

/** The steps in which a table is set smaller. `widest` breaks no word either, `crammed` breaks them where it must. */
type Density = 'normal' | 'tight' | 'wide' | 'widest' | 'crammed';

/** Characters to a millimetre at the type size of each density, with what bold and wide letters need. */
const characters = { normal: 0.54, tight: 0.66, wide: 0.73, widest: 0.83 } as const;

/**
 * How tightly a table must be set: the sum of its columns' longest words, with two characters between columns,
 * against what a line holds.
 */
function densityOf(rows: readonly Element[], { line, page }: TableRoom): Density {
  const needs = columnNeeds(rows);
  const needed = needs.reduce((sum, need) => sum + need + 2, 0);
  if (needed <= characters.normal * line && needs.length <= 6) return 'normal';
  if (needed <= characters.tight * line && needs.length <= 8) return 'tight';
  if (needed <= characters.wide * page && needs.length <= 11) return 'wide';
  return needed <= characters.widest * page ? 'widest' : 'crammed';
}

/** Obsolete `align` becomes a class, on cells and on anything else that HTML authors align. */
export function alignByClass(tree: Root): void {
  visit(tree, 'element', (node) => {
    const side = String(node.properties['align'] ?? '').toLowerCase();
    delete node.properties['align'];
    if (side === 'left' || side === 'center' || side === 'right') node.properties['className'] = [`align-${side}`];
  });
}

/** Puts each table into a frame that can scroll on a screen and says how tightly print must set it. */
export function frameTables(tree: Root, { tableRoom, medium }: Setting): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return;
    const rows = rowsOf(node);
    const density = densityOf(rows, tableRoom);
    for (const cell of rows.flatMap(cellsOf))
      if (cell.tagName === 'th' && !cell.properties['scope']) cell.properties['scope'] = 'col';
    // What scrolls must be reached by the keyboard.
    const scrollable = medium === 'web' ? { tabIndex: 0 } : {};
    const frame = h('div', { className: ['table', `table-${density}`], ...scrollable }, [node]);
    (parent.children as RootContent[])[index] = frame;
    return index + 1;
  });
}
