export { writeAnkiText } from './anki/anki-text.js';
export { stampDeck } from './anki/notes.js';
export { packDeck } from './anki/pack-deck.js';
export { writeCsv } from './csv/csv.js';
export { packageFiles } from './epub/package.js';
export { zipPackage } from './epub/zip.js';
export { writeGift } from './gift/gift.js';
export { writeMoodle } from './moodle/moodle.js';
