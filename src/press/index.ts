/** The press: a book's HTML becomes a PDF. */
export type { BrowserChoice, BrowserKind } from './browser/choice.js';
export { type FindBrowserOptions, findBrowser } from './browser/find.js';
export type { Sandbox } from './browser/launch.js';
export { inspectPdf, type LinkFacts, type OutlineFacts, type PdfFacts } from './inspect.js';
export type { FontFacts } from './pdf/fonts.js';
export { type BrowserFacts, openPress, type Press, type PressOptions, type PrintOptions, withPage } from './press.js';
export type { PrintedBook } from './print/print-book.js';
