import type { Paper } from '../../guide/paper.js';
import type { SheetColumns, SheetSizes } from '../../guide/sheet.js';
import type { TableRoom } from '../page-geometry.js';

/** Millimetres around a sheet of A4 that stay free: what office printers cannot reach, and a little air. */
const margins = { side: 11, top: 10, bottom: 8 } as const;

/** Millimetres between two columns on A4. */
const gutterWidth = 7;

/** A column narrower than this breaks every line of code; one wider, on A4, holds lines that the eye loses. */
const columnWidth = { least: 40, most: 112 } as const;

/** Columns that are narrower than this, 24 em, break the pieces of a table's cells: `cheat-sheet.css` says so. */
export const sheetTableRoom: TableRoom = { line: 84, page: 84 };

/** The boxes of a sheet, in millimetres. */
export interface SheetGeometry {
  /** As it lies before the reader: wider than high in landscape. */
  readonly paper: Paper;
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number };
  readonly gutter: number;
  /** Numbers of columns that make sense, at least one. */
  readonly columns: readonly SheetColumns[];
  /** How much larger than on A4 everything is: what is larger than A4 is seen from farther away. */
  readonly scale: number;
}

export type Orientation = 'portrait' | 'landscape';

/** A paper turned so that it lies as asked for; as it was given where nothing is asked. */
export function turn(paper: Paper, orientation: Orientation | undefined): Paper {
  if (orientation === undefined) return paper;
  const [short, long] = [Math.min(paper.width, paper.height), Math.max(paper.width, paper.height)];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return { ...paper, width, height };
}

/** A4, for which texts are written, in square millimetres. */
const written = 210 * 297;

/** Whether texts that fit on A4 have to fit on a paper. */
export const holdsWritten = ({ width, height }: Paper): boolean => width * height >= written;

const scaleOf = ({ width, height }: Paper): number => Math.max(1, Math.sqrt((width * height) / written));

/** Lays out the boxes of a sheet: two to four columns, one on paper that is too narrow for two. */
export function sheetGeometryOf(paper: Paper): SheetGeometry {
  const scale = scaleOf(paper);
  const gutter = gutterWidth * scale;
  const margin = { side: margins.side * scale, top: margins.top * scale, bottom: margins.bottom * scale };
  const room = paper.width - 2 * margin.side;
  const columns = [1, 2, 3, 4].map((count) => ({ count, width: (room - gutter * (count - 1)) / count }));
  const wideEnough = columns.filter(({ width }) => width >= columnWidth.least);
  const several = wideEnough.filter(({ count }) => count > 1);
  const candidates = several.length > 0 ? several : columns.slice(0, 1);
  const narrowEnough = candidates.filter(({ width }) => width <= columnWidth.most * scale);
  return { paper, margin, gutter, scale, columns: narrowEnough.length > 0 ? narrowEnough : candidates.slice(-1) };
}

/** Points of text that fills A4 well, and of the smallest type of code and notes. */
const type = { most: 10, smallest: 7.5 } as const;

/** The sizes that the text of a sheet may have. */
export function sheetSizes(paper: Paper, minType: number): SheetSizes {
  const most = Math.floor(type.most * scaleOf(paper) * 10) / 10;
  return { least: minType, most: Math.max(most, minType), smallest: Math.min(type.smallest, minType) };
}
