/**
 * What runs before anything is drawn: the reader's colours, and the mark by which the style sheet knows that controls
 * will work. So nothing flashes and nothing moves.
 */
import { applyColours, keptColours } from './page/colours.js';

document.documentElement.classList.add('with-script');
applyColours(keptColours());
