/** The press: a book's HTML becomes a PDF. */
export type { BenchDocument, Workbench } from './bench/workbench.js';
export type { BrowserChoice, BrowserKind } from './browser/choice.js';
export { cacheFolder, type FindBrowserOptions, findBrowser } from './browser/find.js';
export type { Sandbox } from './browser/launch.js';
export type { LinkFacts, OutlineFacts, PdfFacts } from './inspect/facts.js';
export { inspectPdf } from './inspect/read-facts.js';
export type { FontFacts } from './pdf/fonts.js';
export { type BrowserFacts, openPress, type Press, type PressOptions, type PrintOptions, withPage } from './press.js';
export type { PrintedBook } from './print/print-book.js';
