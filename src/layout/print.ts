import type { Element } from 'hast';
import type { OutlineEntry, PageRange, PrintBook } from '../guide/book.js';
import type { Edition, EditionSection } from '../guide/edition.js';
import type { Paper } from '../guide/paper.js';
import { type BookOptions, usualBook } from './book-options.js';
import { type BookParts, renderBookParts } from './book-parts.js';
import { stripInvisible } from './content/invisible.js';
import type { LayoutOptions } from './layout-options.js';
import { metaOf, outlineOf } from './meta.js';
import { pageDesignOf } from './page-design.js';
import { contentHeightOf, geometryOf, tableRoomOf } from './page-geometry.js';
import { pageRules, sectionPages } from './page-rules.js';
import { renderAbout } from './parts/about.js';
import { gatherNotes, type NotedPart } from './parts/back-notes.js';
import { renderCover } from './parts/cover.js';
import { fillFolios } from './parts/folio.js';
import { answersPlace, moveAnswers } from './parts/moved-answers.js';
import { preparePrint } from './print-shell.js';
import { printMedium } from './render/media.js';
import { places } from './render-context.js';
import { toHtml } from './to-html.js';

export interface PaperOptions extends LayoutOptions {
  readonly paper: Paper;
}

export interface BookPrintOptions extends PaperOptions {
  /** Default: what holds where nobody says anything. */
  readonly book?: BookOptions | undefined;
}

/** Gives an element the class that chooses its pages. */
export function onPages(element: Element, name: string): Element {
  const classes = element.properties['className'];
  element.properties['className'] = [...(Array.isArray(classes) ? classes : []), name];
  return element;
}

export function rangesOf(edition: Edition): PageRange[] {
  const first = edition.sections[0];
  return [
    { anchor: places.cover, style: 'none' },
    { anchor: places.about, style: 'roman' },
    ...(first ? [{ anchor: first.section.id, style: 'decimal' as const }] : []),
  ];
}

const sectionName = (part: EditionSection | undefined, at: number): string =>
  `${part?.section.number ?? at + 1} · ${part?.section.title ?? ''}`;

/** What has notes of its own, and as which they are told at the back. */
export const notedParts = (
  { guide, sections }: Edition,
  parts: BookParts,
  answers: readonly Element[],
): NotedPart[] => [
  ...parts.front.map((element, at) => ({ element, title: guide.front[at]?.title ?? '' })),
  ...parts.sections.map((element, at) => {
    return { element, title: sectionName(sections[at], at) };
  }),
  ...answers.map((element, at) => ({ element, title: `${guide.labels.answers}: ${sectionName(sections[at], at)}` })),
  ...parts.appendices.map((element, at) => ({ element, title: guide.appendices[at]?.title ?? '' })),
];

/** An outline with the answers where they stand: at the end of their section, or between sections and appendices. */
function withAnswers(
  outline: readonly OutlineEntry[],
  { sections, guide }: Edition,
  place: BookOptions['answers'],
  title: string,
): readonly OutlineEntry[] {
  const entries = new Map(
    sections.map(({ section }) => [section.id, { title, anchor: answersPlace(section.id), children: [] }]),
  );
  if (place === 'beside') return outline;
  if (place === 'section') {
    return outline.map((entry) => {
      const answers = entries.get(entry.anchor);
      return answers ? { ...entry, children: [...entry.children, answers] } : entry;
    });
  }
  const chapters = sections.map(({ section }) => ({
    title: stripInvisible(`${section.number} ${section.title}`),
    anchor: answersPlace(section.id),
    children: [],
  }));
  const [first] = chapters;
  const after = [...guide.appendices.map(({ id }) => id), places.sources];
  const isAfter = ({ anchor }: OutlineEntry) => after.includes(anchor);
  return [
    ...outline.filter((entry) => !isAfter(entry)),
    ...(first ? [{ title, anchor: first.anchor, children: chapters }] : []),
    ...outline.filter(isAfter),
  ];
}

/** An outline with the notes before the sources, which come last. */
export function withNotes(outline: readonly OutlineEntry[], title: string): OutlineEntry[] {
  const isSources = ({ anchor }: OutlineEntry) => anchor === places.sources;
  const notes = { title, anchor: places.notes, children: [] };
  return [...outline.filter((entry) => !isSources(entry)), notes, ...outline.filter(isSources)];
}

/**
 * Renders an edition for print: cover, colophon and levels, contents, chapters, sections with their notes, sources.
 *
 * @throws ToolError where a character of the book is in no font.
 */
export async function renderPrintBook(
  edition: Edition,
  { paper, book = usualBook, ...options }: BookPrintOptions,
): Promise<PrintBook> {
  const geometry = geometryOf(paper);
  const shell = await preparePrint(edition, ['print.css'], printMedium, options, tableRoomOf(geometry));
  const { context, fill } = shell;
  const { labels } = context;
  const bookParts = renderBookParts(context);
  // In one book, answers are no farther apart than at its back.
  const place = book.answers === 'apart' ? 'back' : book.answers;
  const answers = place === 'beside' ? [] : moveAnswers(bookParts.sections, edition.sections, place, labels);
  const answerPlaces = place === 'beside' ? [] : edition.sections.map(({ section }) => answersPlace(section.id));
  const noted = notedParts(edition, bookParts, answers);
  const notes = book.notes === 'back' ? gatherNotes(noted, labels.notes) : undefined;
  const back = [
    ...answers,
    ...bookParts.appendices,
    ...[notes, bookParts.sources].filter((part) => part !== undefined),
  ];
  const parts = {
    cover: renderCover(context, fill),
    about: renderAbout(context, fill, options.version),
    contents: toHtml([bookParts.contents]),
    front: toHtml(bookParts.front),
    sections: toHtml(bookParts.sections.map((section, at) => onPages(section, sectionPages(at)))),
    back: toHtml(back),
  };
  const { direction } = edition.guide;
  const pageNames = edition.sections.map((_, at) => `.${sectionPages(at)} { page: ${sectionPages(at)}; }`);
  const rules = [pageRules({ geometry, direction }, contentHeightOf(geometry)), ...pageNames].join('\n');
  const write = await shell.finish(Object.values(parts).join('\n'), rules);
  const html = write('print.liquid', {
    form: geometry.labels > 0 ? 'wide' : 'narrow',
    places: [
      places.cover,
      ...(edition.guide.levels.length > 0 ? [places.levels] : []),
      ...(notes ? [places.notes] : []),
      ...answerPlaces,
    ],
    ...parts,
  });
  const outline = withAnswers(outlineOf(edition, labels), edition, place, labels.answers);
  return {
    meta: metaOf(edition, labels),
    html: (pages) => fillFolios(html, pages),
    outline: notes ? withNotes(outline, labels.notes) : outline,
    ranges: rangesOf(edition),
    pages: pageDesignOf(edition, labels, geometry, book),
  };
}
