import { defaultPaper, type Paper } from '../../src/guide/paper.js';
import { geometryOf } from '../../src/layout/page-geometry.js';
import { type Box, linesOf, type Page, type Run, runsWithin } from './pdf-pages.js';

/** Millimetres at a page's head and foot that hold its running head and its number. */
const headAndFoot = 17.5;

const joined = (runs: readonly Run[]): string => linesOf(runs).join(' ').replace(/\s+/g, ' ').trim();

/** What stands in the head of a page, left and right together. */
export function headOf(page: Page): string {
  return joined(page.runs.filter(({ bottom }) => bottom < headAndFoot));
}

/** The number that is printed at the foot of a page; empty where there is none. */
export function folioOf(page: Page): string {
  return joined(page.runs.filter(({ top }) => top > page.height - headAndFoot));
}

/** Millimetres at a page's edges that hold the mark of its section. */
const thumb = 7;

/** What stands between head and foot, the mark at the edge left out. */
export function bodyOf(page: Page): Run[] {
  return page.runs.filter(({ bottom, top, left, right }) => {
    const isMark = right < thumb || left > page.width - thumb;
    return !isMark && bottom >= headAndFoot && top <= page.height - headAndFoot;
  });
}

/** An entry of the contents: where its link leads, its words, and the page number printed at its end. */
export interface PrintedEntry {
  readonly anchor: string;
  readonly title: string;
  readonly number: string;
  /** Index of the page of the contents. */
  readonly page: number;
}

/** Of an entry that moves to the next page, Chromium leaves a link as thin as a hair at the end of the last one. */
const isVisible = ({ top, bottom }: Box): boolean => bottom - top > 1;

/** The entries of the contents, as they are printed on the pages with a given running head. */
export function printedContents(pages: readonly Page[], head: string): PrintedEntry[] {
  return pages.flatMap((page, index) =>
    headOf(page).endsWith(head)
      ? page.links.filter(isVisible).map((link) => {
          const words = joined(runsWithin(page, link)).split(' ');
          const [number = '', title] = [words.at(-1), words.slice(0, -1).join(' ')];
          return { anchor: link.anchor ?? '', title, number, page: index };
        })
      : [],
  );
}

/** The lines of a page that hold type of 14 points or more, as only headings do; code among it is smaller. */
function headingsOf(page: Page): string {
  const body = bodyOf(page);
  const large = body.filter(({ size }) => size >= 14);
  return joined(body.filter((run) => large.some(({ bottom }) => Math.abs(bottom - run.bottom) < 0.6)));
}

/** Indices of the pages on which a heading stands, by its words. */
export function pagesWithHeading(pages: readonly Page[], words: string): number[] {
  return pages.flatMap((page, index) => (headOf(page) !== '' && headingsOf(page).includes(words) ? [index] : []));
}

/**
 * The box between the margins of a page, which text must not leave.
 *
 * @param isLeft - Whether it is the left one of two pages that face each other.
 */
export function textBox({ width, height }: Page, paper: Paper = defaultPaper, isLeft = false): Box {
  const { margin } = geometryOf(paper);
  const [left, right] = isLeft ? [margin.right, margin.left] : [margin.left, margin.right];
  return { left, top: margin.top, right: width - right, bottom: height - margin.bottom };
}

/** Whether a box lies within another, give or take what a browser rounds. */
export function isWithin(inner: Box, outer: Box): boolean {
  const slack = 0.4;
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  );
}
