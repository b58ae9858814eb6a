import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { betweenColumns, longestUnbroken, longestWord, mostCharacters } from '../../guide/table-words.js';
import type { TableRoom } from '../page-geometry.js';
import type { RenderContext } from '../render-context.js';
import { formulaMark } from './schema.js';
import { keepBeginnings, keepUnbroken, longestPiece } from './unbroken.js';

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

/** Text of a cell without its code, which breaks anywhere by itself. */
function proseOf(cell: Element): string {
  let prose = '';
  visit(cell, (node) => {
    if (node.type === 'element' && node.tagName === 'code') return SKIP;
    if (node.type === 'text') prose += node.value;
    return undefined;
  });
  return prose;
}

/** Letters that a column needs for the sake of one of its cells. */
type CellNeed = (cell: Element, column: number) => number;

/** Longest word of a cell, in characters, as far as it is kept whole. */
const wordNeed: CellNeed = (cell) => Math.min(longestUnbroken, longestWord(textOf(cell)));

/** What a cell needs so that none of its pieces is torn. */
const pieceNeed: CellNeed = (cell, column) => Math.max(wordNeed(cell, column), longestPiece(cell));

/** A row's name of so many letters is kept in one line: "Lost key" beside cells of long text is two lines otherwise. */
const longestName = 14;

/** Whether a cell is the name of its row, in words of which a line could end between two. */
function isName(cell: Element, column: number): boolean {
  const words = textOf(cell).trim();
  return column === 0 && words.length <= longestName && /[\s-]/.test(words);
}

/** What a cell needs so that neither its pieces are torn nor, in the first column, the name of a row is. */
const nameNeed: CellNeed = (cell, column) =>
  isName(cell, column) ? textOf(cell).trim().length : pieceNeed(cell, column);

/** Characters that a table needs: those of its columns, and two between columns. */
function needOf(rows: readonly Element[], cellNeed: CellNeed): number {
  return columnNeeds(rows, cellNeed).reduce((sum, need) => sum + need + betweenColumns, 0);
}

/** What each column needs. */
function columnNeeds(rows: readonly Element[], cellNeed: CellNeed): number[] {
  const needs: number[] = [];
  for (const row of rows) {
    cellsOf(row).forEach((cell, column) => {
      needs[column] = Math.max(needs[column] ?? 1, cellNeed(cell, column));
    });
  }
  return needs;
}

function addClass(cell: Element, name: string): void {
  const classes = cell.properties['className'];
  cell.properties['className'] = [...(Array.isArray(classes) ? classes : []), name];
}

/** Letters of a reference with its number and page that one line of a cell holds. */
const longestReference = 32;

/** Whether a cell is a few words and where they lead: "fork and memory → 5.5, p. 49". */
function isBriefReference(cell: Element): boolean {
  let hasWhereabouts = false;
  visit(cell, 'element', ({ properties }) => {
    hasWhereabouts ||= [properties['className']].flat().includes('see');
  });
  return hasWhereabouts && textOf(cell).trim().length <= longestReference;
}

/** Marks the cells whose words are too long to be kept whole, so that those of all others can be. */
function markBreaking(cells: readonly Element[]): void {
  for (const cell of cells) {
    if (longestWord(proseOf(cell)) <= longestUnbroken) continue;
    addClass(cell, 'breaks');
  }
}

/** The steps in which a table is set smaller. `widest` breaks no word either, `crammed` breaks them where it must. */
type Density = 'normal' | 'tight' | 'wide' | 'widest' | 'crammed';

/** Characters to a millimetre at the type size of each density, with what bold and wide letters need. */
const characters = { normal: 0.525, tight: 0.655, wide: 0.72, widest: mostCharacters } as const;

/**
 * How tightly a table must be set: the sum of its columns' longest words, with two characters between columns,
 * against what a line holds.
 */
function densityOf(rows: readonly Element[], { line, page }: TableRoom): Density {
  const needs = columnNeeds(rows, wordNeed);
  const needed = needOf(rows, wordNeed);
  if (needed <= characters.normal * line && needs.length <= 6) return 'normal';
  if (needed <= characters.tight * line && needs.length <= 8) return 'tight';
  if (needed <= characters.wide * page && needs.length <= 11) return 'wide';
  return needed <= characters.widest * page ? 'widest' : 'crammed';
}

/**
 * Keeps the pieces of cells in one line, and the names of rows, as far as the columns have room for them at the usual
 * size. Otherwise lines end where they must, but for the hyphens that begin a word of code.
 */
function settleCells(rows: readonly Element[], line: number): void {
  const hasRoom = (cellNeed: CellNeed) => needOf(rows, cellNeed) <= characters.normal * line;
  const keepsPieces = hasRoom(pieceNeed);
  const keepsNames = hasRoom(nameNeed);
  for (const row of rows) {
    cellsOf(row).forEach((cell, column) => {
      if (keepsPieces) keepUnbroken(cell);
      else keepBeginnings(cell);
      if (keepsNames && isName(cell, column)) addClass(cell, 'unbroken');
    });
  }
}

/** Obsolete `align` becomes a class, on cells and on anything else that HTML authors align. */
export function alignByClass(tree: Root): void {
  visit(tree, 'element', (node) => {
    const side = String(node.properties['align'] ?? '').toLowerCase();
    delete node.properties['align'];
    if (side === 'left' || side === 'center' || side === 'right') node.properties['className'] = [`align-${side}`];
  });
}

/** A heading cell says what it heads; one that is empty, as the corner of a table often is, heads nothing. */
function settleHeading(cell: Element): void {
  if (cell.tagName !== 'th') return;
  if (isEmpty(cell)) {
    cell.tagName = 'td';
    delete cell.properties['scope'];
  } else if (!cell.properties['scope']) cell.properties['scope'] = 'col';
}

function isEmpty(cell: Element): boolean {
  let showsMore = false;
  visit(cell, 'element', ({ tagName }) => {
    if (tagName === 'img' || tagName === 'svg' || tagName === formulaMark) showsMore = true;
  });
  return !showsMore && textOf(cell).trim() === '';
}

/** Millimetres that what holds a table takes from its line. */
const indents: Readonly<Record<string, number>> = { li: 9, blockquote: 6, dd: 5, td: 60 };

/** A table of more rows than this is one to look things up in: what is wider is shorter, and sooner looked through. */
const fewestOfLong = 30;

/** How a table that no line has room for is set where it lies on its side: how tightly, and how long its lines are. */
function turnedTo(
  table: Element,
  rows: readonly Element[],
  { turned: line }: TableRoom,
  indent: number,
): { density: Density; line: number } | undefined {
  // One that refers to notes needs the foot of a page for them.
  if (line === undefined || indent > 0 || hasNotes(table)) return undefined;
  const density = densityOf(rows, { line, page: line });
  return density === 'crammed' ? undefined : { density, line };
}

function hasNotes(table: Element): boolean {
  let found = false;
  visit(table, 'element', ({ properties }) => {
    found ||= properties['role'] === 'doc-noteref';
  });
  return found;
}

function frame(table: Element, { tableRoom, medium }: RenderContext, indent: number): Element {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  cells.forEach(settleHeading);
  markBreaking(cells);
  const density = densityOf(rows, { line: tableRoom.line - indent, page: tableRoom.page - indent });
  const turned = density === 'crammed' ? turnedTo(table, rows, tableRoom, indent) : undefined;
  // What scrolls must be reached by the keyboard.
  const scrollable = medium.scrolls ? { tabIndex: 0 } : {};
  const long = rows.length > fewestOfLong ? ['table-long'] : [];
  if (long.length > 0) for (const cell of cells.filter(isBriefReference)) addClass(cell, 'unbroken');
  else if (medium.keepsPieces) settleCells(rows, turned?.line ?? tableRoom.line - indent);
  const turning = turned ? { dataTurned: turned.density } : {};
  const className = ['table', `table-${density}`, ...(turned ? ['table-turn'] : []), ...long];
  return h('div', { className, ...turning, ...scrollable }, [table]);
}

/**
 * Puts each table into a frame that can scroll on a screen and says how tightly print must set it.
 *
 * @param indent - Millimetres by which the nodes stand further in than a line of text.
 */
export function frameTables(parent: Root | Element, context: RenderContext, indent = 0): void {
  parent.children.forEach((node, index) => {
    if (node.type !== 'element') return;
    frameTables(node, context, indent + (indents[node.tagName] ?? 0));
    if (node.tagName === 'table') (parent.children as RootContent[])[index] = frame(node, context, indent);
  });
}
