import type { BookMeta } from '../guide/book.js';
import type { Edition } from '../guide/edition.js';
import type { Labels } from '../guide/labels/index.js';
import { readStyle } from './assets.js';
import { embeddedFontCss, fontsOf } from './fonts-of.js';
import type { LayoutOptions } from './layout-options.js';
import { metaOf } from './meta.js';
import { requireGlyphs } from './missing-glyphs.js';
import { type TableRoom, usualTableRoom } from './page-geometry.js';
import { prepareContext } from './render/prepare-context.js';
import type { Medium, RenderContext } from './render-context.js';
import { type Fill, loadTemplates } from './templates.js';

/** What printed documents share: how text is set, and the document around it. */
export interface PrintShell {
  readonly context: RenderContext;
  readonly fill: Fill;
  /**
   * Ends the document: chooses the fonts, and collects the styles of the code that was rendered.
   *
   * @param html - Everything that may be written, so that no character is without a font.
   * @param pageCss - Rules of the pages.
   * @returns Fills a template, which is given language, title and styles beside its values.
   * @throws ToolError where a character is in no font.
   */
  readonly finish: (html: string, pageCss: string) => Promise<Fill>;
}

/**
 * Prepares the context of a document for paper.
 *
 * @param edition - Whose texts are rendered.
 * @param styleNames - The document's own style sheets; later ones win.
 */
export async function preparePrint(
  edition: Edition,
  styleNames: readonly string[],
  medium: Medium,
  options: LayoutOptions,
  tableRoom: TableRoom = usualTableRoom,
): Promise<PrintShell> {
  const { guide } = edition;
  const [fill, { context, contentCss }, ...styles] = await Promise.all([
    loadTemplates(),
    prepareContext(edition, medium, options, { tableRoom }),
    ...[
      'tokens.css',
      `themes/${options.theme}.css`,
      'paper.css',
      'drawing.css',
      'code.css',
      'words.css',
      ...styleNames,
    ].map(readStyle),
  ]);
  return {
    context,
    fill,
    async finish(html, pageCss) {
      const fonts = await fontsOf(html, guide.language);
      requireGlyphs(fonts.missing, edition);
      const css = [embeddedFontCss(fonts), ...styles, pageCss, contentCss()].join('\n');
      const { language, direction, title } = guide;
      return (template, values) => fill(template, { language, direction, title, css, ...values });
    },
  };
}

/**
 * What a document beside the book says of itself: the book's metadata, and which kind of document it is.
 *
 * @param kind - In words, for its title ("Cards"), and as a part of its name (`cards`).
 */
export function derivedMeta(edition: Edition, labels: Labels, kind: { words: string; name: string }): BookMeta {
  const meta = metaOf(edition, labels);
  return { ...meta, title: `${meta.title}: ${kind.words}`, identifier: `${meta.identifier}.${kind.name}` };
}
