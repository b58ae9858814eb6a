import type { Edition } from '../../guide/edition.js';
import { prepareToHast } from '../content/hast.js';
import { loadFormulas } from '../formulas.js';
import { loadHighlighting } from '../highlight.js';
import { languagesIn } from '../languages.js';
import type { LayoutOptions } from '../layout-options.js';
import { usualTableRoom } from '../page-geometry.js';
import { embedPictures, inlineDrawings } from '../pictures.js';
import { proofWords } from '../proofs.js';
import type { Medium, RenderContext } from '../render-context.js';

export interface PreparedContext {
  readonly context: RenderContext;
  /** Rules for the code and the formulas that have been rendered so far: to be read after all is. */
  readonly contentCss: () => string;
}

/**
 * Prepares what every part needs to render an edition: the one way for every output.
 *
 * @param medium - What the output can do.
 * @param own - What the output has otherwise than a single document that holds its own pictures.
 */
export async function prepareContext(
  edition: Edition,
  medium: Medium,
  { rehypePlugins, allowedMarkup, onMessage }: Pick<LayoutOptions, 'rehypePlugins' | 'allowedMarkup' | 'onMessage'>,
  own: Partial<Pick<RenderContext, 'tableRoom' | 'href' | 'pictureUrl' | 'isThemed' | 'proofAt'>> = {},
): Promise<PreparedContext> {
  const { labels } = edition.guide;
  const [highlighting, formulas] = await Promise.all([
    loadHighlighting(languagesIn(edition), medium),
    loadFormulas(edition.guide, medium.formulas !== 'tex'),
  ]);
  const context: RenderContext = {
    edition,
    labels,
    medium,
    tableRoom: usualTableRoom,
    toHast: prepareToHast(rehypePlugins, allowedMarkup, onMessage),
    proofAt: proofWords(edition.guide, labels, medium),
    highlight: highlighting.highlight,
    formula: formulas.render,
    href: (anchor) => `#${anchor}`,
    pictureUrl: embedPictures(),
    ...(medium.inlinesPictures ? { drawing: inlineDrawings() } : {}),
    ...own,
  };
  return { context, contentCss: () => [highlighting.css(), formulas.css()].filter((css) => css !== '').join('\n') };
}
