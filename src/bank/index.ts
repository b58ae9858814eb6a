export type { Bank, BankFile } from './bank.js';
export { readBank } from './bank.js';
export { bankSource, writeBank } from './bank-source.js';
export { chooseFiles, listMarkdown, readFiles } from './files.js';
export { presets } from './presets/index.js';
export { type Reading as BankReading, recognise } from './recognise.js';
export { type BankSummary, summarise } from './summary.js';
