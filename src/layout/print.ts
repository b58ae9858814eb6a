import type { Element } from 'hast';
import type { PageRange, PrintBook } from '../guide/book.js';
import type { Edition } from '../guide/edition.js';
import type { Paper } from '../guide/paper.js';
import type { LayoutOptions } from './layout-options.js';
import { setLeaves } from './leaves.js';
import { metaOf, outlineOf } from './meta.js';
import { geometryOf, tableRoomOf } from './page-geometry.js';
import { pageName, pageRules } from './page-rules.js';
import { setAbout } from './parts/about.js';
import { setCover } from './parts/cover.js';
import { fillFolios } from './parts/folio.js';
import { preparePrint } from './print-shell.js';
import { printMedium } from './render/media.js';
import { places } from './setting.js';
import { toHtml } from './to-html.js';

export interface PrintOptions extends LayoutOptions {
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
 * Sets an edition for print: cover, colophon and levels, contents, chapters, sections with their notes, sources.
 *
 * @throws ToolError where a character of the book is in no font.
 */
export async function setPrintBook(edition: Edition, { paper, ...look }: PrintOptions): Promise<PrintBook> {
  const geometry = geometryOf(paper);
  const shell = await preparePrint(edition, ['print.css'], printMedium, look, tableRoomOf(geometry));
  const { setting, fill } = shell;
  const { labels } = setting;
  const leaves = setLeaves(setting);
  const back = [
    ...leaves.appendices.map((chapter, at) => onPages(chapter, `back-${pageName('chapter', at)}`)),
    ...(leaves.sources ? [leaves.sources] : []),
  ];
  const parts = {
    cover: setCover(setting, fill),
    about: setAbout(setting, fill, look.version),
    contents: toHtml([leaves.contents]),
    front: toHtml(leaves.front.map((chapter, at) => onPages(chapter, `front-${pageName('chapter', at)}`))),
    sections: toHtml(leaves.sections.map((section, at) => onPages(section, pageName('section', at)))),
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
