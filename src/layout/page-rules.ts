import type { Edition } from '../guide/edition.js';
import type { Labels } from '../guide/labels/index.js';
import { stripInvisible } from './content/invisible.js';
import { cssString } from './css.js';
import type { PageGeometry } from './page-geometry.js';
import { fitHeads } from './running-head.js';

/** Name of the pages of a section, also the class that its element gets. */
export const pageName = (kind: 'section' | 'chapter', at: number): string => `${kind}-${at + 1}`;

interface Head {
  readonly name: string;
  readonly text: string;
  readonly counter: 'front' | 'body';
}

/**
 * Pages of one kind: its head, and its number from a counter of its own, since the count of all pages cannot be
 * reset. The counter is increased by the page rule itself.
 */
function pageRule(head: Head, title: string, geometry: PageGeometry): string {
  const [left, right] = fitHeads(stripInvisible(title), stripInvisible(head.text), geometry);
  const number = head.counter === 'front' ? 'counter(front, lower-roman)' : 'counter(body)';
  return `@page ${head.name} { counter-increment: ${head.counter};
  @top-left { content: ${cssString(left)}; } @top-right { content: ${cssString(right)}; }
  @bottom-right { content: ${number}; } }
.${head.name} { page: ${head.name}; }`;
}

function heads(edition: Edition, labels: Labels): Head[] {
  const { guide } = edition;
  const front: Head[] = [
    { name: 'about', text: labels.aboutThisBook, counter: 'front' },
    { name: 'contents', text: labels.contents, counter: 'front' },
    ...guide.front.map((chapter, at) => ({
      name: `front-${pageName('chapter', at)}`,
      text: chapter.title,
      counter: 'front' as const,
    })),
  ];
  const body: Head[] = [
    ...edition.sections.map(({ section }, at) => ({
      name: pageName('section', at),
      text: `${section.number} · ${section.title}`,
      counter: 'body' as const,
    })),
    ...guide.appendices.map((chapter, at) => ({
      name: `back-${pageName('chapter', at)}`,
      text: chapter.title,
      counter: 'body' as const,
    })),
    { name: 'sources', text: labels.sources, counter: 'body' },
  ];
  return [...front, ...body];
}

/** Page size, boxes, heads and numbers of the printed book. */
export function pageRules(edition: Edition, labels: Labels, geometry: PageGeometry): string {
  const { paper, margin } = geometry;
  const box = `${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm`;
  return [
    `@page { size: ${paper.width}mm ${paper.height}mm; margin: ${box}; }`,
    `@page cover { margin: 0; }`,
    `:root { --page-width: ${paper.width}mm; --page-height: ${paper.height}mm; --labels: ${geometry.labels}mm; --gap: ${geometry.gap}mm; --measure: ${geometry.measure}mm; --margin-left: ${margin.left}mm; --margin-right: ${margin.right}mm; }`,
    ...heads(edition, labels).map((head) => pageRule(head, edition.guide.title, geometry)),
  ].join('\n');
}
