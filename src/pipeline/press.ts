/** The press by itself, for those who ask about the browser. */
export { findBrowser, openPress } from '../press/index.js';
