/**
 * What runs before anything is drawn, right after the style sheet: the reader's colours, the mark by which the style
 * sheet knows that controls will work, and the fonts, which browsers else read only once they have drawn without them.
 * So nothing flashes and nothing moves.
 */
import { applyColours, keptColours } from './page/colours.js';

document.documentElement.classList.add('with-script');
applyColours(keptColours());

window.addEventListener('load', () => {
  // The browser goes to the place that the address names within the next frame.
  requestAnimationFrame(() => requestAnimationFrame(() => document.documentElement.classList.add('has-arrived')));
});

for (const font of document.fonts) font.load().catch(() => {});
