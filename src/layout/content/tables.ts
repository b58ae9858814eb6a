import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

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

/** Longest run of characters without a place to break, per column, in characters. */
function columnNeeds(rows: readonly Element[]): number[] {
  const needs: number[] = [];
  for (const row of rows) {
    cellsOf(row).forEach((cell, column) => {
      const longest = Math.max(
        ...textOf(cell)
          .split(/[\s-]+/)
          .map((word) => word.length),
      );
      needs[column] = Math.max(needs[column] ?? 1, longest);
    });
  }
  return needs;
}

/**
 * How tightly a table must be set: the sum of its columns' longest words, with two characters between columns,
 * against what a line of the text holds (about 68 characters in the table's type).
 */
function densityOf(rows: readonly Element[]): 'normal' | 'tight' | 'wide' | 'widest' {
  const needs = columnNeeds(rows);
  const characters = needs.reduce((sum, need) => sum + need + 2, 0);
  if (characters <= 68 && needs.length <= 6) return 'normal';
  if (characters <= 84 && needs.length <= 8) return 'tight';
  return characters <= 120 && needs.length <= 11 ? 'wide' : 'widest';
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
export function frameTables(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return;
    const rows = rowsOf(node);
    const density = densityOf(rows);
    for (const cell of rows.flatMap(cellsOf))
      if (cell.tagName === 'th' && !cell.properties['scope']) cell.properties['scope'] = 'col';
    const frame = h('div', { className: ['table', `table-${density}`] }, [node]);
    (parent.children as RootContent[])[index] = frame;
    return index + 1;
  });
}
