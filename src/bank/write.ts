import { htmlTagNames } from 'html-tag-names';
import type { BankSection } from './bank.js';
import { levelId } from './levels.js';
import { type BankLine, isBlank, reworded } from './lines.js';

/** A line of a file in Prepbook's own dialect, and the line of the bank that it was made of. */
export interface WrittenLine {
  readonly text: string;
  readonly from: BankLine | undefined;
}

/** What a text needs to know of the rest of its bank. */
export interface Surroundings {
  /** Id of a question or section, by an anchor of the bank; undefined where there is no such place. */
  readonly idOf: (anchor: string, file: string) => string | undefined;
  /** Path of a picture from the bank's folder, of a path that a file of the bank names. */
  readonly pictureOf: (path: string, file: string) => string;
  /** Definitions of links and notes, by label, of a file. */
  readonly definitionsOf: (file: string) => ReadonlyMap<string, readonly BankLine[]>;
}

/** Writes a section of a bank as a file of a guide. */
export function writeSection(section: BankSection, around: Surroundings): WrittenLine[] {
  const written: WrittenLine[] = [
    line(`# ${section.title}`, section.line),
    blank,
    ...texts(section.intro, 2, around),
    ...section.questions.flatMap((question) => writeQuestion(question, around)),
  ];
  return [...written, ...definitions(written, section, around)];
}

function writeQuestion({ id, question }: BankSection['questions'][number], around: Surroundings): WrittenLine[] {
  const { title, line: at, column, level, tags, prompt, options, answer } = question;
  const labels = [
    ...(level === undefined ? [] : [levelId(level)]),
    `#${id}`,
    ...(options.length > 0 ? ['choice'] : []),
    ...tags,
  ];
  const place = reworded(at, '', column - '## '.length);
  return [
    blank,
    line(`## ${inTitle(title)}`, place),
    blank,
    line(labels.map((label) => `\`${label}\``).join(' '), place),
    blank,
    ...texts(prompt, 3, around),
    ...texts(options, 3, around),
    ...(prompt.length > 0 && options.length === 0 ? [line('### Answer', place), blank] : []),
    ...texts(withoutHead(answer), 3, around),
  ];
}

/** An answer whose first line is a heading begins with the heading's words instead: a short answer needs some. */
function withoutHead(lines: readonly BankLine[]): readonly BankLine[] {
  const [first, ...others] = lines;
  const [, , , words] = (first && !first.within && headingLine.exec(first.text)) || [];
  if (!first || words === undefined) return lines;
  const title = words.replace(/\s+#+\s*$/, '').trim();
  const text = /^(\*\*|__).*\1$/.test(title) ? title : `**${title}**`;
  return [reworded(first, text, first.text.length - text.length), ...others];
}

const line = (text: string, from: BankLine | undefined): WrittenLine => ({ text, from });
const blank = line('', undefined);

/** Lines of a text, with an empty one behind them; its headings begin at a level. */
function texts(lines: readonly BankLine[], level: 2 | 3, around: Surroundings): WrittenLine[] {
  if (lines.length === 0) return [];
  const settled = spacedHtml(withLevels(lines, level === 2 ? 3 : level));
  return [...settled.map((each) => line(settle(each, around), each)), blank];
}

const tagsAlone = /^\s*(?:(?:<\/?(?!summary\b)[a-z][^<>]*>|<summary\b[^<>]*>(?:(?!<\/summary>).)*<\/summary>)\s*)+$/i;

/**
 * Empty lines around HTML that stands close to Markdown, which a parser would take for more of the HTML; paragraphs'
 * tags alone say nothing that an empty line does not.
 */
function spacedHtml(lines: readonly BankLine[]): BankLine[] {
  const bare = lines.map((each) => (!each.within && /^\s*<\/?p>\s*$/i.test(each.text) ? reworded(each, '') : each));
  return bare.flatMap((each, at) => {
    const before = bare[at - 1];
    if (!before || isBlank(before) || isBlank(each)) return [each];
    const follows =
      !before.within && tagsAlone.test(before.text) && (each.within === 'fence' || !/^\s*</.test(each.text));
    const leads = before.within === 'fence' && !each.within;
    return follows || leads ? [reworded(each, ''), each] : [each];
  });
}

const headingLine = /^( {0,3})(#{1,6})(\s+\S.*)$/;

/** Headings at the levels below a question, in their order; those that are underlined get their signs. */
function withLevels(lines: readonly BankLine[], least: number): BankLine[] {
  const signed = lines.map((each, at) => {
    const under = lines[at + 1];
    const isUnder = (text: string) => /^(?:={3,}|-{3,})\s*$/.test(text);
    const before = lines[at - 1];
    if (each.within || isBlank(each) || !under || under.within) return each;
    const isTitle =
      isUnder(under.text) && (before === undefined || isBlank(before)) && /^[\p{L}\p{N}]/u.test(each.text);
    return isTitle ? reworded(each, `${under.text.startsWith('=') ? '#' : '##'} ${each.text}`, -2) : each;
  });
  const withoutRules = signed.filter((each, at) => {
    const before = signed[at - 1];
    return !(before && before !== lines[at - 1] && /^(?:={3,}|-{3,})\s*$/.test(each.text));
  });
  const levels = new Set(
    withoutRules.flatMap((each) => (each.within ? [] : (headingLine.exec(each.text)?.[2]?.length ?? []))),
  );
  const order = [...levels].sort((one, other) => one - other);
  return withoutRules.map((each) => {
    const [, , signs, words = ''] = (!each.within && headingLine.exec(each.text)) || [];
    if (signs === undefined) return each;
    const level = Math.min(6, least + order.indexOf(signs.length));
    const text = `${'#'.repeat(level)}${words}`;
    return reworded(each, text, each.text.length - text.length);
  });
}

/** A line with its references, its pictures, and signs that would be lost. */
function settle({ text, within, file }: BankLine, around: Surroundings): string {
  if (within) return text;
  return outsideCode(text, (stretch) =>
    stretch
      .replace(/(?<!!)\[((?:[^[\]]|\[[^\]]*\])*)\]\(#([^)\s]+)\)/g, (_, words: string, anchor: string) => {
        const id = around.idOf(anchor, file);
        return id === undefined ? words : `[${words}](#${id})`;
      })
      .replace(
        /(!\[[^\]]*\]\(\s*)<?([^)\s>]+)>?/g,
        (_, before: string, path: string) => before + around.pictureOf(path, file),
      )
      .replace(
        /(<img\b[^>]*?\ssrc\s*=\s*)(["']?)([^"'\s>]+)\2/gi,
        (_, before: string, quote: string, path: string) =>
          `${before}${quote || '"'}${around.pictureOf(path, file)}${quote || '"'}`,
      )
      .replace(/<(?=\/?([A-Za-z][\w.-]*)[\s/>])/g, (sign, name: string) => (isElement(name) ? sign : '&lt;')),
  );
}

/** Elements of HTML: those that no output shows are told as what they are. */
const elements: ReadonlySet<string> = new Set(htmlTagNames);

const isElement = (name: string): boolean => elements.has(name.toLowerCase());

/** Changes what is no inline code of a line. */
const outsideCode = (text: string, change: (stretch: string) => string): string =>
  text
    .split(/((?<!`)(`+)(?!`).*?(?<!`)\2(?!`))/)
    .filter((_, at) => at % 3 !== 2)
    .map((piece, at) => (at % 2 === 0 ? change(piece) : piece))
    .join('');

/** A title: what looks like HTML and is none stands as its author wrote it. */
const inTitle = (title: string): string =>
  outsideCode(title, (stretch) =>
    stretch.replace(/<(?=\/?([A-Za-z][\w.-]*)[\s/>]|[A-Za-z])/g, (sign, name?: string) =>
      name !== undefined && isElement(name) ? sign : '&lt;',
    ),
  );

/** The definitions that a section mentions, of the files that its text comes from. */
function definitions(written: readonly WrittenLine[], section: BankSection, around: Surroundings): WrittenLine[] {
  const own = new Set(written.map(({ text }) => /^ {0,3}\[([^\]]+)\]:/.exec(text)?.[1]?.toLowerCase()));
  const labels = new Set(
    written.flatMap(({ text }) => [...text.matchAll(/\[([^[\]]+)\]/g)].map(([, label]) => (label ?? '').toLowerCase())),
  );
  const files = new Set([section.line?.file, ...section.questions.map(({ question }) => question.line.file)]);
  return [...files].flatMap((file) =>
    [...around.definitionsOf(file ?? '')]
      .filter(([label]) => labels.has(label) && !own.has(label))
      .flatMap(([, lines]) => [blank, ...lines.map((each) => line(each.text, each))]),
  );
}
