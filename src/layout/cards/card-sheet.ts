import type { Paper } from '../../guide/paper.js';
import type { CardOptions } from './options.js';

/** Places of cards and marks on a sheet; millimetres from the top left corner. */
export interface CardSheet {
  readonly paper: Paper;
  readonly columns: number;
  readonly rows: number;
  /** Cards on a sheet. */
  readonly count: number;
  readonly card: { readonly width: number; readonly height: number };
  readonly margin: { readonly x: number; readonly y: number };
  /** Where to cut, and where to fold. */
  readonly cuts: { readonly x: readonly number[]; readonly y: readonly number[] };
  readonly folds: readonly number[];
}

/** What most printers leave white, and the marks beside it. */
const least = { x: 10, y: 12 } as const;

const tenth = (value: number): number => Math.floor(value * 10) / 10;
const round = (value: number): number => Math.round(value * 100) / 100;

/** Lays out a sheet: equal cards without gaps in the middle of the paper, so that both sides register. */
export function cardSheetOf(paper: Paper, { grid, fold }: Pick<CardOptions, 'grid' | 'fold'>): CardSheet {
  const [columns = 1, rows = 1] = grid.split('x').map(Number);
  const width = tenth((paper.width - 2 * least.x) / columns);
  const height = tenth((paper.height - 2 * least.y) / rows);
  const margin = {
    x: round((paper.width - columns * width) / 2),
    y: round((paper.height - rows * height) / 2),
  };
  const edges = (from: number, step: number, count: number) =>
    Array.from({ length: count + 1 }, (_, at) => round(from + at * step));
  const xs = edges(margin.x, width, columns);
  return {
    paper,
    columns,
    rows,
    count: (columns * rows) / (fold ? 2 : 1),
    card: { width, height },
    margin,
    cuts: { x: fold ? xs.filter((_, at) => at % 2 === 0) : xs, y: edges(margin.y, height, rows) },
    folds: fold ? xs.filter((_, at) => at % 2 === 1) : [],
  };
}

/** Top left corner of a card. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/**
 * Where the two sides of a card stand: of two-sided prints the back is where the front shows through, mirrored; of
 * folded ones beside the front.
 *
 * @param at - Place of the card on its sheet, counted from 0 in reading order.
 * @param direction - Of reading: rows begin at the left or at the right.
 */
export function cornersOf(
  sheet: CardSheet,
  at: number,
  direction: 'ltr' | 'rtl',
): { readonly front: Corner; readonly back: Corner } {
  const perRow = sheet.folds.length > 0 ? sheet.columns / 2 : sheet.columns;
  const [row, step] = [Math.floor(at / perRow), at % perRow];
  const mirrored = (column: number) => sheet.columns - 1 - column;
  const inOrder = (column: number) => (direction === 'rtl' ? mirrored(column) : column);
  const corner = (column: number): Corner => ({
    left: round(sheet.margin.x + column * sheet.card.width),
    top: round(sheet.margin.y + row * sheet.card.height),
  });
  if (sheet.folds.length > 0) return { front: corner(inOrder(2 * step)), back: corner(inOrder(2 * step + 1)) };
  const column = inOrder(step);
  return { front: corner(column), back: corner(mirrored(column)) };
}
