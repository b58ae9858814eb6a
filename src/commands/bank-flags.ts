import { Option } from '@commander-js/extra-typings';
import type { BankRequest, BankSummary } from '../pipeline/types.js';
import { withoutControls } from './display-width.js';
import { type Io, writeLines } from './io.js';
import { listOption } from './list-option.js';
import { count } from './quantity.js';
import { formatTable } from './table.js';

/** How a bank of questions in another dialect is read, as typed. */
export interface BankFlags {
  readonly dialect?: string | undefined;
  readonly files?: string | undefined;
  readonly language?: string | undefined;
  readonly quiet?: boolean | undefined;
}

/** Of a folder without guide.yaml: a bank. */
export const dialectOption = new Option(
  '--dialect <name>',
  'of a bank: how its questions are written (default: found out)',
);
export const filesOption = listOption(
  '--files <globs>',
  'of a bank: its files, with commas (default: README.md, else all)',
);
export const languageOption = new Option('--language <tag>', 'of a bank: its language (default: en)');

/** What the flags say of a bank, and the line that tells what was understood of it. */
export function readBankFlags(
  io: Io,
  { dialect, files, language, quiet }: BankFlags,
): { bank: BankRequest; onBank: (summary: BankSummary) => void } {
  return {
    bank: { dialect, language, files: files?.split(',').map((glob) => glob.trim()) },
    onBank: (summary) => {
      if (!quiet) writeLines(io.stderr, [describeBank(summary)]);
    },
  };
}

/** For `check --explain`: the lines that each question was read from, then what was left out. */
export function explainBank({ read, leftOut }: BankSummary): string[] {
  const lines = ({ file, from, to }: { file: string; from: number; to: number }) =>
    `${file}:${from}${to > from ? `-${to}` : ''}`;
  const rows = [
    ...read.map((question) => [lines(question), withoutControls(question.title)]),
    ...leftOut.map((stretch) => [lines(stretch), `left out: ${stretch.why}`]),
  ];
  return formatTable(rows, ['left', 'left']);
}

/** "416 questions in 10 sections, no levels; dialect: list-headings (list items that begin with a heading)" */
function describeBank({ dialect, questions, sections, levelled }: BankSummary): string {
  const levels =
    levelled === 0 ? 'no levels' : levelled === questions ? 'all with a level' : `${levelled} with a level`;
  const what = `${count(questions, 'question')} in ${count(sections, 'section')}, ${levels}`;
  return `Read as a bank: ${what}; dialect: ${dialect.name} (${dialect.says})`;
}
