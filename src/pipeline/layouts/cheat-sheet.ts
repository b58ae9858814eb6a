import { labelsFor } from '../../guide/labels/index.js';
import { defaultPaper } from '../../guide/paper.js';
import type { SheetReport } from '../../guide/sheet.js';
import { leftOutWords, setCheatSheet, turn } from '../../layout/index.js';
import { readBookPages } from '../book-pages.js';
import { fileName, look, type Maker } from './layout.js';

/** What the summary of a build says of a sheet that leaves something out, in the words of the command line. */
function noteOf({ name, size, leftOut }: SheetReport): string[] {
  const labels = labelsFor('en');
  const what = leftOutWords(leftOut, labels);
  return what === '' ? [] : [`${name}, ${size} pt; ${labels.notHere(what)}`];
}

const pdf: Maker = async (edition, wanted, making) => {
  making.onStage({ name: 'layout', detail: 'pdf' });
  const { scope, orientation, minType, duplex } = wanted.sheet;
  const paper = turn(wanted.paper, orientation);
  const pagesOfBook = await readBookPages(edition.guide, wanted, making.theme);
  const options = { ...look(making), paper, scope, minType, duplex, bookPages: pagesOfBook };
  const sheets = await setCheatSheet(edition, options);
  const total = sheets.draft.plans.length;
  const settings = await making.press.fitSheets(sheets.draft, (done) =>
    making.onStage({ name: 'print', detail: 'fitting', done, total }),
  );
  const { book, reports } = sheets.settle(settings);
  const onProgress = (pass: number) => making.onStage({ name: 'print', detail: `pass ${pass}` });
  const { bytes, pages } = await making.press.print(book, { paper, onProgress });
  const parts = [
    'cheat-sheet',
    scope === 'guide' ? 'guide' : '',
    orientation === 'landscape' ? 'landscape' : '',
    duplex ? 'duplex' : '',
    paper.name === defaultPaper.name ? '' : paper.name,
  ];
  const artifact = { path: fileName(edition, 'pdf', ...parts), mediaType: 'application/pdf', bytes, pages };
  const lies = paper.width > paper.height ? 'landscape' : 'portrait';
  return { format: 'pdf', artifact, orientation: lies, sheets: reports, notes: reports.flatMap(noteOf) };
};

/** Cheat sheets: each section on exactly one page. */
export const cheatSheet = { pdf } as const;
