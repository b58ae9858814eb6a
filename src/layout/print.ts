import type { Element } from 'hast';
import type { PageRange, PrintBook } from '../guide/book.js';
import type { Edition } from '../guide/edition.js';
import { labelsFor } from '../guide/labels/index.js';
import type { Paper } from '../guide/paper.js';
import { readStyle } from './assets.js';
import { prepareToHast } from './content/hast.js';
import { embeddedFontCss, fontsOf } from './fonts-of.js';
import { loadHighlighting } from './highlight.js';
import { languagesIn } from './languages.js';
import type { LayoutOptions } from './layout-options.js';
import { setLeaves } from './leaves.js';
import { metaOf, outlineOf } from './meta.js';
import { requireGlyphs } from './missing-glyphs.js';
import { geometryOf, tableRoomOf } from './page-geometry.js';
import { pageName, pageRules } from './page-rules.js';
import { setAbout } from './parts/about.js';
import { setCover } from './parts/cover.js';
import { fillFolios } from './parts/folio.js';
import { embedPictures, inlineDrawings } from './pictures.js';
import { proofWords } from './proofs.js';
import { places, type Setting } from './setting.js';
import { loadTemplates } from './templates.js';
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
export async function setPrintBook(
  edition: Edition,
  { paper, theme, version, rehypePlugins }: PrintOptions,
): Promise<PrintBook> {
  const labels = labelsFor(edition.guide.language);
  const [fill, highlighting, tokens, themeCss, drawingCss, css] = await Promise.all([
    loadTemplates(),
    loadHighlighting(languagesIn(edition), 'print'),
    readStyle('tokens.css'),
    readStyle(`themes/${theme}.css`),
    readStyle('drawing.css'),
    readStyle('print.css'),
  ]);
  const geometry = geometryOf(paper);
  const setting: Setting = {
    edition,
    labels,
    medium: 'print',
    tableRoom: tableRoomOf(geometry),
    toHast: prepareToHast(rehypePlugins),
    proofAt: proofWords(edition.guide, labels),
    highlight: highlighting.highlight,
    href: (anchor) => `#${anchor}`,
    pictureUrl: embedPictures(),
    drawing: inlineDrawings(),
  };
  const leaves = setLeaves(setting);
  const back = [
    ...leaves.appendices.map((chapter, at) => onPages(chapter, `back-${pageName('chapter', at)}`)),
    ...(leaves.sources ? [leaves.sources] : []),
  ];
  const parts = {
    cover: setCover(setting, fill),
    about: setAbout(setting, fill, version),
    contents: toHtml([leaves.contents]),
    front: toHtml(leaves.front.map((chapter, at) => onPages(chapter, `front-${pageName('chapter', at)}`))),
    sections: toHtml(leaves.sections.map((section, at) => onPages(section, pageName('section', at)))),
    back: toHtml(back),
  };
  const fonts = await fontsOf(Object.values(parts).join('\n'), edition.guide.language);
  requireGlyphs(fonts.missing, edition);
  const sheets = [
    embeddedFontCss(fonts),
    tokens,
    themeCss,
    pageRules(edition, labels, geometry),
    drawingCss,
    css,
    highlighting.css(),
  ];
  const html = fill('print.liquid', {
    language: edition.guide.language,
    direction: edition.guide.direction,
    title: edition.guide.title,
    form: geometry.labels > 0 ? 'wide' : 'narrow',
    places: [places.cover, places.levels],
    css: sheets.join('\n'),
    ...parts,
  });
  return {
    meta: metaOf(edition, labels),
    html: (pages) => fillFolios(html, pages),
    outline: outlineOf(edition, labels),
    ranges: rangesOf(edition),
  };
}
