import type { Element } from 'hast';
import type { PageRange, PrintBook } from '../guide/book.js';
import type { Edition } from '../guide/edition.js';
import type { Paper } from '../guide/paper.js';
import { renderBookParts } from './book-parts.js';
import type { LayoutOptions } from './layout-options.js';
import { metaOf, outlineOf } from './meta.js';
import { geometryOf, tableRoomOf } from './page-geometry.js';
import { pageName, pageRules } from './page-rules.js';
import { renderAbout } from './parts/about.js';
import { renderCover } from './parts/cover.js';
import { fillFolios } from './parts/folio.js';
import { preparePrint } from './print-shell.js';
import { printMedium } from './render/media.js';
import { places } from './render-context.js';
import { toHtml } from './to-html.js';

export interface PaperOptions extends LayoutOptions {
  readonly paper: Paper;
}

/** Gives an element the class that chooses its pages. */
function onPages(element: Element, name: string): Element {
  const classes = element.properties['className'];
  element.properties['className'] = [...(Array.isArray(classes) ? classes : []), name];
  return element;
}

function rangesOf(edition: Edition): PageRange[] {
  const first = edition.sections[0];
  return [
    { anchor: places.cover, style: 'none' },
    { anchor: places.about, style: 'roman' },
    ...(first ? [{ anchor: first.section.id, style: 'decimal' as const }] : []),
  ];
}

/**
 * Renders an edition for print: cover, colophon and levels, contents, chapters, sections with their notes, sources.
 *
 * @throws ToolError where a character of the book is in no font.
 */
export async function renderPrintBook(edition: Edition, { paper, ...options }: PaperOptions): Promise<PrintBook> {
  const geometry = geometryOf(paper);
  const shell = await preparePrint(edition, ['print.css'], printMedium, options, tableRoomOf(geometry));
  const { context, fill } = shell;
  const { labels } = context;
  const bookParts = renderBookParts(context);
  const back = [
    ...bookParts.appendices.map((chapter, at) => onPages(chapter, `back-${pageName('chapter', at)}`)),
    ...(bookParts.sources ? [bookParts.sources] : []),
  ];
  const parts = {
    cover: renderCover(context, fill),
    about: renderAbout(context, fill, options.version),
    contents: toHtml([bookParts.contents]),
    front: toHtml(bookParts.front.map((chapter, at) => onPages(chapter, `front-${pageName('chapter', at)}`))),
    sections: toHtml(bookParts.sections.map((section, at) => onPages(section, pageName('section', at)))),
    back: toHtml(back),
  };
  const write = await shell.finish(Object.values(parts).join('\n'), pageRules(edition, labels, geometry));
  const html = write('print.liquid', {
    form: geometry.labels > 0 ? 'wide' : 'narrow',
    places: [places.cover, places.levels],
    ...parts,
  });
  return {
    meta: metaOf(edition, labels),
    html: (pages) => fillFolios(html, pages),
    outline: outlineOf(edition, labels),
    ranges: rangesOf(edition),
  };
}
