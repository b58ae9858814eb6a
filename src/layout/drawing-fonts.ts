import { readStyle } from './assets.js';
import { embeddedFontCss, fontsOf } from './fonts-of.js';

/**
 * What letters of drawings are set in: the same fonts, in the same way, as where the drawings will stand, so that words
 * are as wide as they are measured.
 *
 * @param text - All that the drawings may say.
 */
export async function drawingFonts(text: string, language: string): Promise<{ family: string; css: string }> {
  const fonts = await fontsOf(text, language);
  const [tokens, css] = await Promise.all([readStyle('tokens.css'), readStyle('drawing.css')]);
  return { family: fonts.stacks.sans, css: [embeddedFontCss(fonts), tokens, css].join('\n') };
}
