export { type CheatSheet, type CheatSheetOptions, type SettledSheets, setCheatSheet } from './cheat-sheet.js';
export { setPackageBook } from './package.js';
export { setPrintBook } from './print.js';
export { describeLeftOut as leftOutWords } from './sheet/left-out.js';
export { type Orientation, turn } from './sheet/sheet-geometry.js';
export { setWebPage } from './web.js';
