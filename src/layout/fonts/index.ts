/** Which font files a book needs, and the CSS that uses them. */
export { chooseFonts, type FontChoice, type FontRequest } from './choose-fonts.js';
export { formulaFamily } from './families.js';
export { fontFaceCss } from './font-face-css.js';
export type { MissingCharacter } from './missing.js';
export { emUnits, type Outlines, outlinesOf } from './outlines.js';
