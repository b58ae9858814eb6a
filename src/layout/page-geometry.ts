import type { Paper } from '../guide/paper.js';

/** The boxes of a page, in millimetres. Of two that face each other they are those of the right-hand one. */
export interface PageGeometry {
  readonly paper: Paper;
  /** How far head and number stand from the edge of the paper. */
  readonly edge: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Width of the column of labels beside the text; 0 where there is no room and labels stand above. */
  readonly labels: number;
  readonly gap: number;
  /** Width of a line of text. */
  readonly measure: number;
}

/** About 75 characters of the text size: beyond it lines are hard to follow. */
const longestMeasure = 126;

/** From this width on a page has room for labels beside the text. */
const wideEnough = 170;

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Lays out the boxes of a page. Wide pages hang labels to the left of the text and leave that column free for a
 * reader's pencil; narrow ones give all their width to the text.
 */
export function geometryOf(paper: Paper): PageGeometry {
  const wide = paper.width >= wideEnough;
  const labels = wide ? round(Math.min(33, paper.width * 0.157)) : 0;
  const gap = wide ? 6 : 0;
  const sides = paper.width * (wide ? 0.2145 : 0.19);
  const measure = round(Math.min(longestMeasure, paper.width - sides - labels - gap));
  const rest = paper.width - measure - labels - gap;
  // The spine takes some of the inner margin away.
  const right = round(rest * (wide ? 21 / 45 : 12 / 28));
  const top = round(Math.min(26, paper.height * 0.0875));
  return {
    paper,
    edge: round(Math.min(13, top / 2)),
    margin: { top, right, bottom: top, left: round(rest - right) },
    labels,
    gap,
    measure,
  };
}

/** The widths that tables can take, in millimetres. */
export interface TableRoom {
  /** Of a line of text. */
  readonly line: number;
  /** Of the line and the column of labels beside it, which wide tables take too. */
  readonly page: number;
  /** Of a page on its side, where what is too wide may be turned; absent where it may not. */
  readonly turned?: number;
}

/** Of the widest page of text; a screen scrolls where that is too wide. */
export const usualTableRoom: TableRoom = { line: 126, page: 165 };

/** How wide tables can be on a page: as a line of text, as line and labels together, or as a page is high. */
export function tableRoomOf({ measure, labels, gap, paper, margin }: PageGeometry): TableRoom {
  return { line: measure, page: measure + labels + gap, turned: paper.height - margin.top - margin.bottom - 1 };
}

/** Height of a page's content in whole CSS pixels. */
export const contentHeightOf = ({ paper, margin }: PageGeometry): number =>
  Math.floor(((paper.height - margin.top - margin.bottom) * 96) / 25.4);
