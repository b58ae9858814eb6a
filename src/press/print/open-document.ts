import type { JSHandle, Page } from 'puppeteer';
import { ToolError } from '../../diagnostics/tool-error.js';
import type { PageMap } from '../../guide/book.js';
import type { Paper } from '../../guide/paper.js';
import type { BookPlan } from '../../paginate/flow.js';
import { breakLine } from './break-line.js';
import { fitFormulas, type WideFormula } from './fit-formulas.js';
import { foldColumns } from './fold-columns.js';
import { groundBoxes } from './ground-boxes.js';
import { showDocument } from './locked-page.js';
import { moveTallNotes } from './move-tall-notes.js';
import {
  type AppliedPage,
  applyPlan,
  type BuilderOptions,
  type BuilderTools,
  type MeasuredPages,
  makePageBuilder,
  measurePages,
  type PageBuilder,
  restoreFlows,
} from './page-builder.js';
import { placeFeet } from './place-feet.js';
import { readFlow } from './read-flow.js';
import { readLines } from './read-lines.js';
import { settleGrid } from './settle-grid.js';
import { shrinkGaps } from './shrink-gaps.js';
import { startPages } from './start-pages.js';
import { turnTables } from './turn-tables.js';
import { writeFolios } from './write-folios.js';

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
  /** Writes the rules of the pages. */
  readonly dress: (css: string) => Promise<void>;
  /**
   * Begins to choose the pages: the text is laid out as on them.
   *
   * @param width - Of a page's content, in CSS pixels.
   */
  readonly build: (width: number, options: BuilderOptions) => Promise<OpenBuilder>;
}

/** What `PageBuilder` does, from outside the page. */
export interface OpenBuilder {
  readonly measure: () => Promise<MeasuredPages>;
  readonly apply: (plan: BookPlan) => Promise<readonly AppliedPage[]>;
  readonly restore: (ids: readonly string[]) => Promise<void>;
}

const writeNumbers = (pages: PageMap): string => `(${writeFolios.toString()})(document, ${JSON.stringify([...pages])})`;

const writeRules = (css: string): string =>
  `document.querySelector('#page-rules').textContent = ${JSON.stringify(css)}; undefined`;

const tools: BuilderTools = {
  breakLine,
  foldColumns,
  groundBoxes,
  moveTallNotes,
  placeFeet,
  readFlow,
  readLines,
  settleGrid,
  shrinkGaps,
  startPages,
};

/** What makes the page's builder there: functions of this program as text, for the page has none of its modules. */
const builderScript = (options: BuilderOptions): string => {
  const own = Object.entries(tools).map(([name, tool]) => `${name}: ${String(tool)}`);
  return `(${makePageBuilder.toString()})(document, ${JSON.stringify(options)}, { ${own.join(', ')} })`;
};

/** A formula is set at this share of its size at the least; one that is wider still is refused. */
const leastFormula = 0.8;

const fitScript = `(${fitFormulas.toString()})(document, ${leastFormula})`;

/** Pixels by which what has a page to itself is lower than the page: what is rounded on the way never costs another. */
const sureOfRoom = 3;

/** @throws ToolError `formula-too-wide` (content). */
function refuseWide(found: unknown): void {
  const wide = found as readonly WideFormula[];
  if (wide.length === 0) return;
  const shown = wide.slice(0, 5).map(({ tex }) => (tex.length > 60 ? `${tex.slice(0, 59)}…` : tex));
  const message = `No line of this paper has room for ${shown.map((tex) => `\`${tex}\``).join(', ')}.`;
  const hint = 'Part the formula with `\\\\` in an `aligned`, or choose a larger paper.';
  throw new ToolError('content', 'formula-too-wide', message, { hint });
}

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
    dress: async (css) => {
      await whileShown(() => page.evaluate(writeRules(css)));
    },
    build: async (width, options) => {
      await page.setViewport({ width: Math.ceil(width), height: 1000 });
      if (html.includes('class="formula"')) refuseWide(await whileShown(() => page.evaluate(fitScript)));
      if (html.includes('table-turn')) {
        const room = { width, height: options.height - sureOfRoom };
        await whileShown(() => page.evaluate(`(${turnTables.toString()})(document, ${JSON.stringify(room)})`));
      }
      const builder = (await whileShown(() => page.evaluateHandle(builderScript(options)))) as JSHandle<PageBuilder>;
      return {
        measure: () => whileShown(() => builder.evaluate(measurePages)),
        apply: (plan) => whileShown(() => builder.evaluate(applyPlan, plan)),
        restore: (ids) => whileShown(() => builder.evaluate(restoreFlows, ids)),
      };
    },
  };
}
