import type { Dialect, QuestionShape } from './dialect.js';
import { type BankLine, isBlank } from './lines.js';
import { longestTitle, type Mark, marksOf } from './marks.js';
import { cleanSection, hasForm, levelSigns, plain } from './titles.js';

/** A question as it was cut out: its title and the lines below it. */
export interface CutQuestion {
  readonly title: string;
  readonly line: BankLine;
  /** Characters of its line before the title. */
  readonly column: number;
  readonly lines: readonly BankLine[];
  /** The mark that it begins with; of a file, its first heading. */
  readonly kind: Mark['kind'];
  /** Titles of the headings above it by their level. */
  readonly above: ReadonlyMap<number, string>;
}

export interface CutSection {
  readonly title: string;
  readonly line: BankLine | undefined;
  /** Titles of the headings that it stands under, the highest first. */
  readonly above: readonly string[];
  /** What stands above its first question, and between them. */
  readonly intro: readonly BankLine[];
  readonly questions: readonly CutQuestion[];
}

/** Lines that are no part of the book, and why. */
export interface LeftOut {
  readonly why: 'contents' | 'before the first section' | 'no question below';
  readonly lines: readonly BankLine[];
}

export interface CutFile {
  readonly file: string;
  /** Its first heading of level 1. */
  readonly title: string | undefined;
  readonly sections: readonly CutSection[];
  readonly leftOut: readonly LeftOut[];
  /** All its lines. */
  readonly lines: readonly BankLine[];
}

/** Headings of what a book makes itself. */
const contents = /^(?:table of contents?|contents?|toc|index|summary of questions|inhalt|sommaire|índice)$/i;

interface OpenSection extends CutSection {
  /** Of its heading; 0 without one. */
  readonly level: number;
  readonly intro: BankLine[];
  readonly questions: CutQuestion[];
}

/** Where something begins in a file; what stands below it, up to the next such place, is its own. */
interface Beginning {
  readonly mark: Mark;
  readonly of: 'question' | 'section' | 'contents';
}

/**
 * Cuts a file where its dialect says that sections and questions begin. Works line by line: whatever a parser would make of
 * lists and HTML that end where their author did not think, no question is lost in another.
 */
export function cutFile(file: string, lines: readonly BankLine[], dialect: Dialect): CutFile {
  if (dialect.questions.some(({ by }) => by === 'file')) return wholeFile(file, lines);
  const marks = marksOf(lines);
  const titleMark = marks.find(({ kind, level }) => kind === 'heading' && level === 1);
  const titleText = titleMark?.title ?? htmlTitle(lines);
  const beginnings = beginningsOf(marks, dialect);
  const headings = new Map<number, string>();
  const sections: OpenSection[] = [];
  const leftOut: LeftOut[] = [{ why: 'before the first section', lines: lines.slice(0, beginnings[0]?.mark.at) }];
  const begin = (title: string, line: BankLine | undefined, level: number): OpenSection => {
    const above = [...headings].filter(([each]) => each < level).toSorted(([one], [other]) => one - other);
    const made = { title, line, level, above: above.map(([, each]) => each), intro: [], questions: [] };
    sections.push(made);
    return made;
  };
  let section: OpenSection | undefined;
  for (const [at, { mark, of }] of beginnings.entries()) {
    const until = beginnings[at + 1]?.mark.at ?? lines.length;
    const end = Math.min(until, mark.end ?? until);
    const own = lines.slice(mark.below, end);
    if (of === 'question') {
      // One that stands as high as the section's own heading is not in it.
      if (!section || (mark.kind === 'heading' && section.level >= mark.level)) section = begin('', undefined, 0);
      const { title, line, column, kind } = mark;
      section.questions.push({ title, line, column, kind, above: new Map(headings), lines: own });
      section.intro.push(...lines.slice(end, until));
      continue;
    }
    for (const level of headings.keys()) if (level >= mark.level) headings.delete(level);
    const title = cleanSection(mark.title).text;
    headings.set(mark.level, title);
    if (of === 'contents') leftOut.push({ why: 'contents', lines: lines.slice(mark.at, end) });
    else if (mark === titleMark && !section) leftOut.push({ why: 'before the first section', lines: own });
    else {
      section = begin(title, mark.line, mark.level);
      section.intro.push(...own);
    }
  }
  const empty = sections.filter(({ questions, intro }) => questions.length === 0 && !intro.every(isBlank));
  return {
    file,
    title: titleText === undefined ? undefined : cleanSection(titleText).text,
    sections: sections.filter(({ questions }) => questions.length > 0),
    leftOut: [...leftOut, ...empty.map(({ intro }): LeftOut => ({ why: 'no question below', lines: intro }))].filter(
      (each) => each.lines.some((line) => !isBlank(line) && line.within !== 'front matter'),
    ),
    lines,
  };
}

/** Where sections and questions begin, and contents that a book makes itself. */
function beginningsOf(marks: readonly Mark[], dialect: Dialect): Beginning[] {
  const signs = levelSigns(dialect);
  const sectionLevels = dialect.sections.flatMap((shape) => (shape.by === 'heading' ? shape.levels : []));
  const questionLevels = dialect.questions.flatMap((shape) => (shape.by === 'heading' ? shape.levels : []));
  const beginnings: Beginning[] = [];
  let question: Mark | undefined;
  for (const mark of marks) {
    // What a question holds that says itself where it ends is its own.
    if (question?.end !== undefined && mark.at < question.end) continue;
    if (dialect.questions.some((shape) => matches(shape, mark, signs))) {
      question = mark;
      beginnings.push({ mark, of: 'question' });
      continue;
    }
    if (mark.kind !== 'heading') continue;
    // A heading as high as those of questions, or of sections, ends what stands above it, whatever it says.
    const least = Math.min(...(question?.kind === 'heading' ? questionLevels : [...sectionLevels, 2]));
    const isContents = contents.test(cleanSection(mark.title).text);
    if (!isContents && !sectionLevels.includes(mark.level) && mark.level > least) continue;
    question = undefined;
    beginnings.push({ mark, of: isContents ? 'contents' : 'section' });
  }
  return beginnings;
}

/** The words of the first `<h1>`. */
function htmlTitle(lines: readonly BankLine[]): string | undefined {
  for (const { text, within } of lines.slice(0, 60)) {
    const words = within || text.length > longestTitle ? undefined : /<h1\b[^>]*>(.+?)<\/h1>/i.exec(text)?.[1];
    if (words !== undefined) return words.replace(/<[^<>]*>/g, '').trim();
  }
  return undefined;
}

/** Whether a question begins at a mark. */
function matches(shape: QuestionShape, mark: Mark, signs: readonly string[]): boolean {
  if (shape.by === 'file' || shape.by !== mark.kind) return false;
  if ('levels' in shape && !shape.levels.includes(mark.level)) return false;
  // A fold that is called after its use holds part of an answer.
  if (mark.kind === 'summary' && folded.test(plain(mark.title))) return false;
  return plain(mark.title) !== '' && hasForm(mark.title, shape.titles, signs);
}

const folded =
  /^(?:\W*(?:show |see |view |click |the |reveal )*(?:answers?|solutions?|hints?|details|explanations?|more|code|examples?|output|here)\b.{0,25}|hide.*)$/i;

/** A file that is one question. */
function wholeFile(file: string, lines: readonly BankLine[]): CutFile {
  const mark = marksOf(lines).find(({ kind }) => kind === 'heading');
  if (!mark) return { file, title: undefined, sections: [], leftOut: [], lines };
  const { title, line, column, kind } = mark;
  const question = { title, line, column, kind, above: new Map(), lines: lines.slice(mark.below) };
  const sections = [{ title: '', line: undefined, above: [], intro: [], questions: [question] }];
  return { file, title: undefined, sections, leftOut: [], lines };
}
