export { type EditionData, editionJsonSchema } from './data/data-schema.js';
export { makeEditionData } from './data/edition-data.js';
export { questionColumns, questionRows } from './data/question-rows.js';
export { setDeck } from './deck/set-deck.js';
export { setPackageBook } from './package.js';
export { setPrintBook } from './print.js';
export { setWebPage } from './web.js';
