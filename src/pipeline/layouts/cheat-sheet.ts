import { labelsFor } from '../../guide/labels/index.js';
import type { SheetReport } from '../../guide/sheet.js';
import { type SheetOptions, sheetDefinition } from '../../layout/sheet/options.js';
import { defineLayout, layoutOptions, type Renderer } from './layout.js';
import { loadLayout } from './load.js';
import { printPdf } from './print-pdf.js';

const pdf: Renderer<SheetOptions> = async (edition, resolved, context) => {
  const { leftOutWords, renderCheatSheet, turn } = await loadLayout();
  context.onStage({ name: 'layout', detail: 'pdf' });
  const paper = turn(resolved.paper, resolved.options.orientation);
  const bookPages = await context.bookPages();
  const sheets = await renderCheatSheet(edition, { ...layoutOptions(context), ...resolved.options, paper, bookPages });
  const total = sheets.draft.plans.length;
  const settings = await context.press.fitSheets(sheets.draft, (done) =>
    context.onStage({ name: 'print', detail: 'fitting', done, total }),
  );
  const { book, reports } = sheets.settle(settings);
  const labels = labelsFor('en');
  /** What the summary of a build says of a sheet that leaves something out, in the words of the command line. */
  const noteOf = ({ name, size, leftOut }: SheetReport): string[] => {
    const what = leftOutWords(leftOut, labels);
    return what === '' ? [] : [`${name}, ${size} pt; ${labels.notHere(what)}`];
  };
  return {
    ...(await printPdf(context, book, paper)),
    orientation: paper.width > paper.height ? 'landscape' : 'portrait',
    sheets: reports,
    notes: reports.flatMap(noteOf),
  };
};

export const cheatSheet = defineLayout({ ...sheetDefinition, defaults: ['pdf'], renderers: { pdf } });
