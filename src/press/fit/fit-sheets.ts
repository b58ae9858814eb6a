import type { Page } from 'puppeteer';
import type { SheetDraft, SheetSetting } from '../../guide/sheet.js';
import { showDocument } from '../print/locked-page.js';
import { findSetting } from './find-setting.js';
import { type Measured, measureSheet } from './measure-sheet.js';

/** Told the number of each sheet before it is tried, from 1, and its name. */
export type OnSheet = (number: number, name: string) => void;

/**
 * Finds in one page load how each sheet of a document is set so that it fits, in a fresh page that is locked down as
 * for a print.
 *
 * @returns A setting for each sheet; undefined for one that does not fit, whatever is left out.
 */
export async function fitSheets(
  page: Page,
  { html, plans }: SheetDraft,
  onSheet: OnSheet = () => {},
): Promise<(SheetSetting | undefined)[]> {
  const shown = await showDocument(page, html);
  const settings: (SheetSetting | undefined)[] = [];
  for (const [at, plan] of plans.entries()) {
    onSheet(at + 1, plan.name);
    const measure = async (trial: SheetSetting): Promise<Measured> => {
      const words = [at, trial, plan.sizes.least].map((value) => JSON.stringify(value)).join(', ');
      return (await page.evaluate(`(${measureSheet.toString()})(document, ${words})`)) as Measured;
    };
    settings.push(await shown.whileShown(() => findSetting(plan, measure)));
  }
  return settings;
}
