export { answeredOf } from './answered.js';
export { findEdition } from './find-edition.js';
export { makeEdition } from './make-edition.js';
export { mergeSelections } from './merge-selections.js';
export { impossibleEditions } from './named-editions.js';
export { isDrawn, reseed } from './reseed.js';
export { shuffleOptions } from './shuffle-options.js';
export { variantsOf } from './variants.js';
