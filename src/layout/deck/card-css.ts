/** The pieces that a card's look is made of. */
export interface CardStyles {
  /** The sheet of cards. */
  readonly css: string;
  /** A theme's tokens, the dark ones within a query for the dark scheme. */
  readonly themeCss: string;
  /** Rules for the code of the cards. */
  readonly contentCss: string;
}

const darkQuery = /@media[^{]*prefers-color-scheme:\s*dark[^{]*\{\s*:root\s*\{([^}]*)\}\s*\}/;

/** How programs mark that they are dark: classes on the card or around it. */
const darkCards = '.card.nightMode, .nightMode .card, .card.night_mode, .night_mode .card, .night-mode .card';

/**
 * The stylesheet of cards. A program decides by a class whether it is dark, not the system, so the theme's dark tokens
 * go where that class is.
 */
export function cardCss({ css, themeCss, contentCss }: CardStyles): string {
  const dark = darkQuery.exec(themeCss)?.[1] ?? '';
  const light = themeCss.replace(darkQuery, '').replace(':root', '.card');
  const sheets = [light.trim(), `${darkCards} {${dark}}`, css.trim(), contentCss.trim()];
  return `${sheets.filter((sheet) => sheet !== '').join('\n')}\n`;
}
