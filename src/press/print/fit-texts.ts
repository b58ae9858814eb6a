import type { Page } from 'puppeteer';
import type { BoxFit } from '../../guide/fit.js';
import { fitBoxes } from './fit-boxes.js';
import { showDocument } from './locked-page.js';

/** Fits the texts of a document into their boxes in a fresh page, locked down as for a print. */
export async function fitTexts(page: Page, html: string): Promise<readonly BoxFit[]> {
  const shown = await showDocument(page, html);
  // A string, because it runs in the page, whose types are not those of this program.
  const script = `(${fitBoxes.toString()})(document)`;
  return (await shown.whileShown(() => page.evaluate(script))) as readonly BoxFit[];
}
