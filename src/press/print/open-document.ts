import type { Page } from 'puppeteer';
import type { PageMap } from '../../guide/book.js';
import type { Paper } from '../../guide/paper.js';
import { showDocument } from './locked-page.js';

/** One print of a document. */
export interface RawPrint {
  readonly bytes: Uint8Array;
  /** Addresses that the document asked for and did not get. */
  readonly blocked: readonly string[];
}

/** A document in a browser, ready to be printed as often as its page numbers need. */
export interface OpenDocument {
  /** @param options.tagged Whether the PDF carries the structure of the document. A print that is only measured goes without. */
  readonly print: (options: { readonly tagged: boolean }) => Promise<RawPrint>;
  /** Writes page numbers into their places: the elements that have `data-page`. */
  readonly number: (pages: PageMap) => Promise<void>;
}

/** Puts numbers into their places. A string, because it runs in the page, whose types are not those of this program. */
const writeNumbers = (pages: PageMap): string => `(() => {
  const pages = new Map(${JSON.stringify([...pages])});
  for (const place of document.querySelectorAll('[data-page]')) place.textContent = pages.get(place.dataset.page) ?? '';
})()`;

/**
 * Shows a document in a fresh page: one that has shown another numbers its tags differently.
 *
 * @param paper The size of pages for which the style sheet names none.
 */
export async function openDocument(page: Page, html: string, paper: Paper): Promise<OpenDocument> {
  const { blocked, whileShown } = await showDocument(page, html);
  const size = { width: `${paper.width}mm`, height: `${paper.height}mm`, preferCSSPageSize: true };
  const rest = { printBackground: true, outline: false, waitForFonts: false, timeout: 0 };
  return {
    print: async ({ tagged }) => {
      const bytes = await whileShown(() => page.pdf({ ...size, ...rest, tagged }));
      return { bytes, blocked };
    },
    number: async (pages) => {
      await whileShown(() => page.evaluate(writeNumbers(pages)));
    },
  };
}
