import type { FacedPages, PageFace } from '../guide/book.js';
import { stripInvisible } from './content/invisible.js';
import { cssString } from './css.js';
import type { PageGeometry } from './page-geometry.js';
import { fitHead, fitHeads } from './running-head.js';

/** What a book says of the rules of its pages. */
export interface PageRulesOptions {
  readonly geometry: PageGeometry;
  readonly direction: 'ltr' | 'rtl';
  /** Names of the pages of sections, in order: each has a mark of its own at the outer edge. */
  readonly sections: readonly string[];
}

/** Name of the pages of a section, also the class that its element gets. */
export const sectionPages = (at: number): string => `section-${at + 1}`;

/** A page's outer side, away from the spine, and its inner one. */
interface Sides {
  readonly outer: 'left' | 'right';
  readonly inner: 'left' | 'right';
}

/** Texts of which each page shows its own: the n-th symbol of a counter style, for page n. */
function pageTexts(name: string, texts: readonly string[]): string {
  const symbols = texts.map((text) => cssString(stripInvisible(text)));
  return `@counter-style ${name} { system: fixed 1; symbols: ${symbols.join(' ')}; suffix: ""; }`;
}

const shown = (name: string): string => `content: counter(page, ${name});`;

/** The marks of the sections at the outer edge, one below the other, so that they are found at a book's edge. */
function thumbMarks(page: string, outer: Sides['outer'], { geometry, sections }: PageRulesOptions): string[] {
  const { paper, margin } = geometry;
  const room = paper.height - margin.top - margin.bottom;
  const step = Math.min(14, room / Math.max(1, sections.length));
  const [height, width] = [Math.min(9, step * 0.7), Math.min(6, margin.right * 0.3)];
  return sections.map((name, at) => {
    const place = `margin-top: ${(at * step).toFixed(2)}mm; margin-${outer === 'left' ? 'right' : 'left'}: auto;`;
    const box = `height: ${height.toFixed(2)}mm; width: ${width.toFixed(2)}mm; ${place}`;
    return `@page ${name}${page} { @${outer}-top { content: "${at + 1}"; ${box} } }`;
  });
}

/** Pages of one side of a book whose pages face each other. */
function facingPages(page: string, { outer, inner }: Sides, head: string, options: PageRulesOptions): string[] {
  const { margin } = options.geometry;
  const box = `margin-${inner}: ${margin.left}mm; margin-${outer}: ${margin.right}mm;`;
  const boxes = `@top-${outer} { ${shown(head)} } @bottom-${outer} { ${shown('page-folio')} }`;
  return [`@page ${page} { ${box} ${boxes} }`, ...thumbMarks(page, outer, options)];
}

/** Pages that are printed on one side: each has both heads. */
const singlePages = (start: 'left' | 'right', end: 'left' | 'right'): string =>
  `@page { @top-${start} { ${shown('page-section')} } @top-${end} { ${shown('page-question')} } @bottom-${end} { ${shown('page-folio')} } }`;

const [left, right] = ['left', 'right'] as const;

/**
 * Heads and numbers of the pages of a book. Each page has texts of its own without having a name of its own; in a
 * book that is read from right to left, left and right change places.
 */
export function faceRules({ faces, sides }: FacedPages, options: PageRulesOptions): string {
  const { geometry, direction } = options;
  const [start, end] = direction === 'rtl' ? ([right, left] as const) : ([left, right] as const);
  const heads = faces.map(({ section, question }: PageFace) =>
    sides === 'two'
      ? [fitHead(section, geometry), fitHead(question, geometry)]
      : fitHeads(section, question === section ? '' : question, geometry),
  );
  const texts = [
    pageTexts(
      'page-section',
      heads.map(([section = '']) => section),
    ),
    pageTexts(
      'page-question',
      heads.map(([, question = '']) => question),
    ),
    pageTexts(
      'page-folio',
      faces.map(({ folio }) => folio),
    ),
  ];
  const pages =
    sides === 'one'
      ? [singlePages(start, end)]
      : [
          // The first page is a right-hand one, or a left-hand one from right to left: its outer side is where lines end.
          ...facingPages(`:${end}`, { outer: end, inner: start }, 'page-question', options),
          ...facingPages(`:${start}`, { outer: start, inner: end }, 'page-section', options),
        ];
  const none = ['top-left', 'top-right', 'bottom-left', 'bottom-right'].map((box) => `@${box} { content: none; }`);
  return [...texts, ...pages, `@page cover { margin: 0; ${none.join(' ')} }`].join('\n');
}

/** Sizes and boxes of the pages of a book. */
export function pageRules({ geometry, direction }: Omit<PageRulesOptions, 'sections'>, height: number): string {
  const { paper, margin, edge } = geometry;
  const width = paper.width - margin.left - margin.right;
  // Of whole pixels, so that what was measured is what is printed.
  const bottom = `calc(${paper.height}mm - ${margin.top}mm - ${height}px)`;
  const [first, last] = direction === 'rtl' ? [margin.right, margin.left] : [margin.left, margin.right];
  return [
    `@page { size: ${paper.width}mm ${paper.height}mm; margin: ${margin.top}mm ${last}mm ${bottom} ${first}mm; }`,
    '@page cover { margin: 0; }',
    `:root { --page-width: ${paper.width}mm; --page-height: ${paper.height}mm; --page-edge: ${edge}mm; --content-width: ${width}mm; --labels: ${geometry.labels}mm; --gap: ${geometry.gap}mm; --measure: ${geometry.measure}mm; --margin-left: ${margin.left}mm; --margin-right: ${margin.right}mm; }`,
  ].join('\n');
}
