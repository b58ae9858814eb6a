import { createHash } from 'node:crypto';
import { idForm } from '../guide/id-form.js';
import { type CutFile, cutFile, type LeftOut } from './cut.js';
import type { Dialect } from './dialect.js';
import { type BankFault, readFront } from './front-matter.js';
import { type BankLine, isBlank, readLines } from './lines.js';
import { type BankQuestion, readQuestion } from './question.js';
import { slugOf } from './titles.js';

/** A bank as its dialect reads it. */
export interface Bank {
  readonly dialect: Dialect;
  /** The first heading, where it has one file. */
  readonly title: string | undefined;
  readonly sections: readonly BankSection[];
  readonly leftOut: readonly LeftOut[];
  /** What was not understood. */
  readonly faults: readonly BankFault[];
  readonly files: readonly CutFile[];
}

export interface BankSection {
  readonly id: string;
  readonly title: string;
  readonly line: BankLine | undefined;
  readonly intro: readonly BankLine[];
  readonly questions: readonly { readonly id: string; readonly question: BankQuestion }[];
}

/** A file of a bank. */
export interface BankFile {
  /** Relative to the bank, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a bank as a dialect says.
 *
 * @param name - Of a section without a title of its own.
 */
export function readBank(files: readonly BankFile[], dialect: Dialect, name: string): Bank {
  const cuts = files.map(({ path, text }) => cutFile(path, readLines(path, text), dialect));
  const fronts = cuts.map(({ lines }) => readFront(lines));
  const found = cuts.flatMap((cut, at) =>
    cut.sections.map((section) => ({
      title: section.title || cut.title || name,
      above: section.above,
      line: section.line,
      intro: section.intro.some((line) => !isBlank(line)) ? section.intro : [],
      questions: section.questions.map((question) => readQuestion(question, fronts[at] ?? readFront([]), dialect)),
    })),
  );
  const sections = dialect.sections.some(({ by }) => by === 'tag') ? byTag(found, name) : found;
  const titles = distinctTitles(sections);
  const ids = identifiers();
  const places = identifiers();
  return {
    dialect,
    title: cuts.length === 1 ? cuts[0]?.title : undefined,
    sections: sections.map(({ line, intro, questions }, at) => ({
      id: places(slugOf(titles[at] ?? '')),
      title: titles[at] ?? '',
      line,
      intro,
      questions: questions.map((question) => ({
        id: ids(question.anchors[0] ?? slugOf(question.title), question),
        question,
      })),
    })),
    leftOut: cuts.flatMap(({ leftOut }) => leftOut),
    faults: [
      ...fronts.flatMap(({ fault }) => fault ?? []),
      ...cuts.flatMap(({ lines, leftOut }) => faultsIn(lines, leftOut)),
    ],
    files: cuts,
  };
}

/** What of a file was not understood. */
function faultsIn(lines: readonly BankLine[], leftOut: readonly LeftOut[]): BankFault[] {
  const strays = lines.filter(({ within }) => within === 'stray');
  return [
    ...strays.map((line) => ({ message: 'These signs close no code block, and open none: they are left out.', line })),
    ...leftOut.flatMap(({ why, lines: [line] }) =>
      why === 'no question below' && line
        ? [{ message: 'No question stands below this heading, so the text is left out of the book.', line }]
        : [],
    ),
  ];
}

interface Found {
  readonly title: string;
  readonly above: readonly string[];
  readonly line: BankLine | undefined;
  readonly intro: readonly BankLine[];
  readonly questions: readonly BankQuestion[];
}

/** Sections by the first tag of their questions, in the order of the tags. */
function byTag(found: readonly Found[], name: string): Found[] {
  const questions = found.flatMap((section) => section.questions);
  const tags = Map.groupBy(questions, ({ tags: [tag] }) => tag ?? name);
  return [...tags].map(([title, of]) => ({ title, above: [], line: undefined, intro: [], questions: of }));
}

/** Titles that are equal get those of the headings above them. */
function distinctTitles(sections: readonly Found[]): string[] {
  const counts = Map.groupBy(sections, ({ title }) => title.toLowerCase());
  return sections.map(({ title, above }) => {
    const isAlone = (counts.get(title.toLowerCase())?.length ?? 0) < 2;
    const head = above.at(-1);
    return isAlone || head === undefined ? title : `${head}: ${title}`;
  });
}

/**
 * Gives ids out. One that is taken goes with a digest of what is asked, so that it stays when the bank grows; where that
 * is taken too, with a number.
 */
function identifiers(): (wished: string, question?: BankQuestion) => string {
  const taken = new Set<string>();
  return (wished, question) => {
    const first = valid(wished);
    const asked = question && [...question.prompt, ...question.options].map(({ text }) => text).join('\n');
    const tries = [
      first,
      ...(asked ? [`${first}-${digest(asked)}`] : []),
      ...(question ? [`${first}-${digest(question.answer.map(({ text }) => text).join('\n'))}`] : []),
    ];
    let id = tries.find((each) => !taken.has(each));
    for (let count = 2; id === undefined; count++) if (!taken.has(`${first}-${count}`)) id = `${first}-${count}`;
    taken.add(id);
    return id;
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 6);

/** An id as a guide has them: a letter first. */
function valid(wished: string): string {
  const id = wished.replace(/[^\p{L}\p{M}\p{Nd}_.-]/gu, '').replace(/^-+|-+$/g, '');
  return idForm.test(id) ? id : idForm.test(`q-${id}`) && id !== '' ? `q-${id}` : 'question';
}
