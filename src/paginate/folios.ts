import type { PageRange } from '../guide/book.js';
import { lowerRoman } from './roman.js';

/** A run of pages that are numbered in one way. */
export interface PlacedRange {
  readonly style: PageRange['style'];
  readonly prefix: string;
  /** Index of its first page, counted from 0. */
  readonly firstPage: number;
  /** The number of its first page. */
  readonly firstNumber: number;
}

/**
 * Finds where each range begins and with which number. A range goes on from an earlier one of the same style and
 * prefix, as a CSS counter does that only the pages of this style increment; the first of a style begins at 1.
 *
 * @param ranges In page order; the first begins at the first page, whatever its anchor.
 * @param anchors Page index by anchor.
 * @throws Error where an anchor is unknown or the ranges are out of order: a fault of the layout.
 */
export function placeRanges(ranges: readonly PageRange[], anchors: ReadonlyMap<string, number>): PlacedRange[] {
  const starts = ranges.map((range, index) => (index === 0 ? 0 : startOf(range, anchors)));
  const numbered = new Map<string, number>();
  const placed: PlacedRange[] = [];
  for (const [index, { style, prefix = '' }] of ranges.entries()) {
    const firstPage = starts[index] ?? 0;
    const next = starts[index + 1];
    if (next !== undefined && next < firstPage) throw new Error(`The page ranges are out of order at ${index + 1}.`);
    // Two ranges may begin on one page; only the later numbers it.
    if (next === firstPage) continue;
    const series = `${style} ${prefix}`;
    const before = numbered.get(series) ?? 0;
    placed.push({ style, prefix, firstPage, firstNumber: before + 1 });
    if (next !== undefined) numbered.set(series, before + next - firstPage);
  }
  return placed;
}

/**
 * The number that is printed on a page: "iv", "31", "A-2"; empty where none is.
 *
 * @param page Index, counted from 0.
 */
export function folioOf(page: number, ranges: readonly PlacedRange[]): string {
  const range = ranges.findLast((candidate) => candidate.firstPage <= page);
  if (!range) return String(page + 1);
  if (range.style === 'none') return '';
  const number = range.firstNumber + page - range.firstPage;
  return range.prefix + (range.style === 'roman' ? lowerRoman(number) : String(number));
}

function startOf(range: PageRange, anchors: ReadonlyMap<string, number>): number {
  const page = anchors.get(range.anchor);
  if (page === undefined) throw new Error(`No page holds #${range.anchor}, at which a page range begins.`);
  return page;
}
