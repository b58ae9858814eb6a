import type { Page } from 'puppeteer';
import type { SheetDraft, SheetFit } from '../../guide/sheet.js';
import { showDocument } from '../print/locked-page.js';
import type { Trial } from './candidate.js';
import { findSetting } from './find-setting.js';
import { measureSheet } from './measure-sheet.js';

/**
 * Finds in one page load how the sheets of a document are set so that each fits its page, in a fresh page that is locked
 * down as for a print.
 */
export async function fitSheets(page: Page, { html, ...draft }: SheetDraft): Promise<SheetFit> {
  const shown = await showDocument(page, html);
  const measure = async (sheet: number, trial: Trial): Promise<boolean> => {
    const words = [sheet, trial, draft.sizes.smallest].map((value) => JSON.stringify(value)).join(', ');
    return (await page.evaluate(`(${measureSheet.toString()})(document, ${words})`)) as boolean;
  };
  return shown.whileShown(() => findSetting(draft, measure));
}
