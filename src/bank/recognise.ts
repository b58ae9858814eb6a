import { type Bank, type BankFile, readBank } from './bank.js';
import type { CutQuestion } from './cut.js';
import type { Dialect, QuestionShape, TitleForm } from './dialect.js';
import { isBlank } from './lines.js';
import { type Mark, marksOf } from './marks.js';
import { hasForm, levelSigns, plain } from './titles.js';

/** How a dialect reads a bank, and how much of it that explains. */
export interface Reading {
  readonly bank: Bank;
  /** Of the text, how much lies in questions with a title and an answer: 0 to 1. */
  readonly share: number;
}

export type Recognised =
  | { readonly kind: 'one'; readonly reading: Reading }
  /** No dialect explains enough; the best first. */
  | { readonly kind: 'none'; readonly readings: readonly Reading[] }
  /** Two explain nearly as much, and read other questions. */
  | { readonly kind: 'several'; readonly readings: readonly [Reading, Reading] };

/** Of the text, how much a dialect must explain. */
const least = 0.6;
/** By how much it must lead. */
const lead = 0.05;

/**
 * Finds the dialect that a bank is written in.
 *
 * @param name - Of the bank, for sections without a title.
 */
export function recognise(files: readonly BankFile[], dialects: readonly Dialect[], name: string): Recognised {
  const readings = dialects
    .map((dialect): Reading => {
      const bank = readBank(files, dialect, name);
      return { bank, share: shareOf(bank) };
    })
    .filter(({ share }) => share > 0)
    .toSorted((one, other) => other.share - one.share);
  const [best, ...others] = readings;
  if (!best || best.share < least) return { kind: 'none', readings };
  const near = [best, ...others.filter(({ share }) => best.share - share < lead)];
  // Of readings that agree as far as the smaller goes, the one that reads most questions, and finds most of them, is meant.
  const byCount = near.toSorted(
    (one, other) => startsOf(other.bank).size - startsOf(one.bank).size || found(other.bank) - found(one.bank),
  );
  const [most] = byCount;
  const starts = most && startsOf(most.bank);
  const rival = starts && near.find((other) => [...startsOf(other.bank)].some((start) => !starts.has(start)));
  if (most && rival) return { kind: 'several', readings: [most, rival] };
  return { kind: 'one', reading: most ?? best };
}

const questionsIn = ({ sections }: Bank) =>
  sections.flatMap(({ questions }) => questions.map(({ question }) => question));

/** Where a bank's questions begin. */
const startsOf = (bank: Bank): Set<string> => new Set(questionsIn(bank).map(({ line }) => `${line.file}:${line.line}`));

/** How much is known of questions beside their titles and answers. */
const found = (bank: Bank): number =>
  questionsIn(bank).reduce(
    (sum, { level, tags, prompt, options }) =>
      sum + (level === undefined ? 0 : 1) + tags.length + (prompt.length > 0 ? 1 : 0) + (options.length > 0 ? 1 : 0),
    0,
  );

/**
 * The share of a bank's text that lies in questions with a title and an answer. What follows another line in an answer that is
 * like a title counts as missed: it belongs to a question that was not seen. Where most titles are like those of
 * questions, what is called otherwise is none.
 */
function shareOf({ files, dialect }: Bank): number {
  // One file is no row of questions.
  if (files.length < 2 && dialect.questions.every(({ by }) => by === 'file')) return 0;
  const signs = levelSigns(dialect);
  const questions = files.flatMap(({ sections }) => sections.flatMap((section) => section.questions));
  const isLike = ({ title }: Pick<CutQuestion, 'title'>) => asks(title, signs);
  const mostAsk = questions.filter(isLike).length * 2 > questions.length;
  const mostTask = questions.filter((each) => isLike(each) || setsTask(each)).length * 2 > questions.length;
  // Any text has headings: they must say that they ask.
  if (!mostTask && dialect.questions.every(takesAnyTitle)) return 0;
  const explained = questions
    .filter((question) => !mostAsk || isLike(question))
    .reduce((sum, question) => sum + lengthOf(answered(question, signs)), 0);
  const contents = files.flatMap(({ leftOut }) =>
    leftOut.filter(({ why }) => why === 'contents').flatMap(({ lines }) => lines),
  );
  const all = files.reduce((sum, { lines }) => sum + lengthOf(lines), 0) - lengthOf(contents);
  return all === 0 ? 0 : explained / all;
}

/** Words that begin what is to be done: English, as most banks are. */
const task =
  /^(?:what|why|when|where|which|who|how|is|are|do|does|did|can|could|should|would|explain|describe|compare|define|list|name|give|tell|discuss|design|implement|write|show|find|calculate|prove|contrast|summarise|summarize|outline|difference)\b/i;

const setsTask = ({ title }: Pick<CutQuestion, 'title'>): boolean => task.test(plain(title));

/** Whether a shape takes titles whatever they say, and nothing else marks them as such. */
const takesAnyTitle = (shape: QuestionShape): boolean =>
  shape.by === 'file' || (shape.by === 'heading' && shape.titles.length === 0);

const asks = (title: string, signs: readonly string[]): boolean =>
  hasForm(title, ['asks', 'q', 'numbered', 'levelled'], signs);

/** By kind of mark, what a title in an answer is like that belongs to another question. */
const otherTitles: Readonly<Record<Mark['kind'], readonly TitleForm[]>> = {
  heading: ['asks', 'q', 'levelled'],
  'item-heading': ['asks', 'q', 'levelled'],
  bold: ['asks', 'levelled'],
  'bold-item': ['asks', 'levelled'],
  summary: ['asks', 'levelled'],
  numbered: ['asks'],
  q: ['q'],
};

/** The lines of an answer up to one that is like the title of another question. */
function answered({ lines, line }: CutQuestion, signs: readonly string[]): { text: string }[] {
  const other = marksOf(lines).find(
    ({ kind, title }) =>
      /\p{L}/u.test(plain(title)) && hasForm(kind === 'q' ? `Q: ${title}` : title, otherTitles[kind], signs),
  );
  const own = lines.slice(0, other?.at ?? lines.length);
  return own.some((each) => !isBlank(each)) ? [line, ...own] : [];
}

/** Signs that are neither white nor of tags. */
const lengthOf = (lines: readonly { readonly text: string }[]): number =>
  lines.reduce((sum, { text }) => sum + text.replace(/<[^<>]*>|\s+/g, '').length, 0);
