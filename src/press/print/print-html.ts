import type { Page } from 'puppeteer';
import type { Paper } from '../../guide/paper.js';
import { showDocument } from './locked-page.js';

/** One print of a document. */
export interface RawPrint {
  readonly bytes: Uint8Array;
  /** Addresses that the document asked for and did not get. */
  readonly blocked: readonly string[];
}

export interface PrintHtmlOptions {
  /** The size of pages for which the style sheet names none. */
  readonly paper: Paper;
  /** Whether the PDF carries the structure of the document. A print that is only measured goes without. */
  readonly tagged: boolean;
}

/** Prints a document in a fresh page: a page that is used again numbers its tags differently. */
export async function printHtml(page: Page, html: string, { paper, tagged }: PrintHtmlOptions): Promise<RawPrint> {
  const shown = await showDocument(page, html);
  const bytes = await shown.whileShown(() =>
    page.pdf({
      width: `${paper.width}mm`,
      height: `${paper.height}mm`,
      preferCSSPageSize: true,
      printBackground: true,
      tagged,
      outline: false,
      waitForFonts: false,
      timeout: 0,
    }),
  );
  return { bytes, blocked: shown.blocked };
}
