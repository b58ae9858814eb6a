import type { Edition } from '../../guide/edition.js';
import { labelsFor } from '../../guide/labels/index.js';
import type { Paper } from '../../guide/paper.js';
import type { SheetFit } from '../../guide/sheet.js';
import type { CheatSheet, SettledSheets } from '../../layout/index.js';
import { type SheetOptions, sheetDefinition } from '../../layout/sheet/options.js';
import { defineLayout, layoutOptions, type Renderer, type RendererContext, type ResolvedRequest } from './layout.js';
import { loadLayout } from './load.js';
import { printPdf } from './print-pdf.js';

/** Points of type for which a paper is turned. */
const worthTurning = 0.3;

interface Fitted {
  readonly paper: Paper;
  readonly sheets: CheatSheet;
  readonly fit: SheetFit;
}

/** Tries sheets out as the paper is asked to lie, or, where nobody asks, in the way that allows the larger type. */
async function fitted(
  edition: Edition,
  { paper: asGiven, options }: ResolvedRequest<SheetOptions>,
  context: RendererContext,
): Promise<Fitted> {
  const { renderCheatSheet, turn } = await loadLayout();
  const bookPages = await context.bookPages();
  const tryOut = async (paper: Paper): Promise<Fitted> => {
    const sheets = await renderCheatSheet(edition, { ...layoutOptions(context), ...options, paper, bookPages });
    context.onStage({ name: 'print', detail: 'fitting' });
    return { paper, sheets, fit: await context.press.fitSheets(sheets.draft) };
  };
  const first = await tryOut(turn(asGiven, options.orientation));
  if (options.orientation !== undefined || sizeOf(first) >= first.sheets.draft.sizes.most) return first;
  const other = await tryOut(turn(first.paper, first.paper.width > first.paper.height ? 'portrait' : 'landscape'));
  return sizeOf(other) >= sizeOf(first) + worthTurning ? other : first;
}

const sizeOf = ({ fit }: Fitted): number => fit.setting?.size ?? 0;

/** What the summary of a build says of sheets: how they are set, and which have no room for all that they could show. */
async function notesOf({ reports, noRoom }: SettledSheets): Promise<string[]> {
  const { leftOutWords } = await loadLayout();
  const labels = labelsFor('en');
  const [first] = reports;
  const missing = reports.flatMap(({ name }, at) => {
    const left = noRoom[at];
    const what = left && leftOutWords(left, labels);
    return what ? [`${name}: no room for ${what}`] : [];
  });
  return first && missing.length > 0 ? [`Set at ${first.size} pt in ${first.columns} columns`, ...missing] : [];
}

const factsOf = async ({ paper }: Fitted, settled: SettledSheets) => ({
  orientation: paper.width > paper.height ? ('landscape' as const) : ('portrait' as const),
  sheets: settled.reports,
  notes: await notesOf(settled),
});

const pdf: Renderer<SheetOptions> = async (edition, resolved, context) => {
  context.onStage({ name: 'layout', detail: 'pdf' });
  const found = await fitted(edition, resolved, context);
  const settled = found.sheets.settle(found.fit);
  return { ...(await printPdf(context, settled.book, found.paper)), ...(await factsOf(found, settled)) };
};

/** One page that prints as the PDF does. */
const html: Renderer<SheetOptions> = async (edition, resolved, context) => {
  context.onStage({ name: 'layout', detail: 'html' });
  const found = await fitted(edition, resolved, context);
  const settled = found.sheets.settle(found.fit);
  return {
    mediaType: 'text/html',
    bytes: new TextEncoder().encode(settled.page()),
    pages: settled.reports.length,
    ...(await factsOf(found, settled)),
  };
};

export const cheatSheet = defineLayout({ ...sheetDefinition, defaults: ['pdf'], renderers: { pdf, html } });
