export { readEpub } from './read-epub.js';
export { epubRules } from './rules.js';
