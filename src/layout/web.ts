import type { Edition } from '../guide/edition.js';
import { readScript, readStyle } from './assets.js';
import { renderBookParts } from './book-parts.js';
import { embeddedFontCss, fontsOf, forScreens } from './fonts-of.js';
import type { LayoutOptions } from './layout-options.js';
import { metaOf } from './meta.js';
import { addControls } from './page/controls.js';
import { renderFinder } from './page/finder.js';
import { contentPolicy, inlineJson } from './page/inline.js';
import { pageDataOf } from './page/page-data.js';
import { searchIndexOf } from './page/search-index.js';
import { withThemeSwitch } from './page/theme-switch.js';
import { levelCounts, renderAbout } from './parts/about.js';
import { badge } from './parts/badge.js';
import { partLine, renderCover } from './parts/cover.js';
import { pageMedium } from './render/media.js';
import { prepareContext } from './render/prepare-context.js';
import { places, type RenderContext } from './render-context.js';
import { loadTemplates } from './templates.js';
import { toHtml } from './to-html.js';

/** Values of the page's own frame: its head, and the column beside the text. */
function frame(context: RenderContext, version: string): Record<string, unknown> {
  const { edition, labels } = context;
  const { guide } = edition;
  const meta = metaOf(edition, labels);
  const counts = levelCounts(context);
  return {
    language: guide.language,
    direction: guide.direction,
    title: guide.title,
    part: edition.slug === '' ? '' : partLine(edition, labels),
    description: meta.subject,
    author: guide.authors.map(({ name }) => name).join(', '),
    generator: `Prepbook ${version}`,
    textAnchor: places.text,
    coverAnchor: places.cover,
    contentsAnchor: places.contents,
    labels: { skipToText: labels.skipToText, contents: labels.contents },
    levels: guide.levels.map((level, at) => ({ badge: toHtml([badge(context, level)]), number: counts[at] ?? 0 })),
    sectionList: edition.sections.map(({ section, questions }) => ({
      id: section.id,
      number: section.number,
      title: section.title,
      count: questions.length,
    })),
  };
}

/** A guide of more questions is drawn where it is looked at, and measured by estimate elsewhere. */
const largeGuide = 400;

/**
 * Renders an edition as one self-contained page: styles, fonts, pictures and its own script inside, nothing to fetch.
 * It can be read whole where no script runs.
 */
export async function renderWebPage(edition: Edition, options: LayoutOptions): Promise<string> {
  const [fill, { context, contentCss }, tokens, themeCss, drawingCss, codeCss, wordsCss, css, toolsCss, early, script] =
    await Promise.all([
      loadTemplates(),
      prepareContext(edition, pageMedium, options),
      readStyle('tokens.css'),
      readStyle(`themes/${options.theme}.css`),
      readStyle('drawing.css'),
      readStyle('code.css'),
      readStyle('words.css'),
      readStyle('screen.css'),
      readStyle('screen-tools.css'),
      readScript('web-early.js'),
      readScript('web.js'),
    ]);
  const { labels } = context;
  const bookParts = renderBookParts(context);
  const data = pageDataOf(edition, labels);
  addControls(bookParts.sections, data.questions, context);
  const back = [...bookParts.appendices, ...(bookParts.sources ? [bookParts.sources] : [])];
  const parts = {
    cover: renderCover(context, fill),
    contents: toHtml([bookParts.contents]),
    front: toHtml(bookParts.front),
    sections: toHtml(bookParts.sections),
    back: toHtml(back),
    about: renderAbout(context, fill, options.version),
    ...renderFinder(context, data, fill),
  };
  const { guide } = edition;
  const chapterList = [
    ...guide.front,
    ...guide.appendices,
    ...(bookParts.sources ? [{ id: places.sources, title: labels.sources }] : []),
  ];
  const fonts = await fontsOf(Object.values(parts).join('\n'), guide.language);
  const sheets = [
    embeddedFontCss(forScreens(fonts)),
    tokens,
    withThemeSwitch(themeCss),
    drawingCss,
    codeCss,
    wordsCss,
    css,
    toolsCss,
    contentCss(),
  ].join('\n');
  return fill('web.liquid', {
    ...frame(context, options.version),
    chapterList: chapterList.map(({ id, title }) => ({ id, title })),
    css: sheets,
    early,
    script,
    policy: contentPolicy({ scripts: [early, script], styles: [sheets] }),
    data: inlineJson(JSON.stringify(data)),
    index: inlineJson(searchIndexOf(edition)),
    size: edition.questionCount > largeGuide ? ' large' : '',
    screen: labels.screen,
    ...parts,
  });
}
