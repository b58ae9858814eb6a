import type { CutQuestion } from './cut.js';
import type { Dialect } from './dialect.js';
import type { BankFront } from './front-matter.js';
import { type BankLine, indentOf, isBlank, outdented, reworded, trimmed } from './lines.js';
import { detailsEnd, longestTitle } from './marks.js';
import { cleanTitle, levelSigns, plain } from './titles.js';

/** A question of a bank, taken apart. Its lines stand at the left edge, as if no list or fold had held them. */
export interface BankQuestion {
  readonly title: string;
  /** Where the title stands. */
  readonly line: BankLine;
  readonly column: number;
  /** Anchors that its author gave it. */
  readonly anchors: readonly string[];
  /** As written: "Junior", "1". */
  readonly level: string | undefined;
  readonly tags: readonly string[];
  readonly prompt: readonly BankLine[];
  /** Lines of a list with boxes; empty of an open question. */
  readonly options: readonly BankLine[];
  readonly answer: readonly BankLine[];
}

/**
 * Takes a question apart as its dialect says.
 *
 * @param front - What its file says of its questions.
 */
export function readQuestion(cut: CutQuestion, front: BankFront, dialect: Dialect): BankQuestion {
  const signs = levelSigns(dialect);
  const { text: title, anchors } = cleanTitle(cut.title, signs);
  const comments = commentFields(cut.lines);
  const lines = atLeftEdge(cut).filter((line) => !isSilent(line) && !isWayBack(line));
  const fields = takeFields(lines, dialect);
  const tidy = trimmed(fields.rest, isFiller);
  const split = splitAnswer(tidy, dialect);
  const choice = dialect.options ? takeOptions(split.prompt, split.answer) : undefined;
  return {
    title,
    line: cut.line,
    column: cut.column,
    anchors,
    level: levelOf(cut, dialect, comments, fields.fields) ?? front.level,
    tags: [...(dialect.tags ? tagsIn(comments.get(dialect.tags.comment)) : []), ...front.tags],
    prompt: trimmed(choice?.prompt ?? split.prompt, isFiller),
    options: choice?.options ?? [],
    answer: trimmed(choice?.answer ?? split.answer, isFiller),
  };
}

/** Signs that say nothing to a reader. */
const isSilent = ({ within }: BankLine): boolean =>
  within === 'comment' || within === 'front matter' || within === 'stray';

/** Without the white space of the list item or fold that holds the question: as much as its first line has. */
function atLeftEdge({ lines, kind }: CutQuestion): BankLine[] {
  const first = lines.find((line) => !isBlank(line) && line.within !== 'comment');
  const columns = first && kind !== 'heading' ? indentOf(first) : 0;
  const body = kind === 'summary' ? withoutFold(lines) : lines;
  return body.map((line) => outdented(line, columns));
}

/** What a fold holds: its last line is its own end. */
function withoutFold(lines: readonly BankLine[]): BankLine[] {
  const last = lines.findLastIndex((line) => /<\/details\s*>/i.test(line.text));
  return lines
    .filter((_, at) => at !== last || !/^\s*<\/details\s*>\s*$/i.test(lines[at]?.text ?? ''))
    .map((line, at) => (at === 0 ? reworded(line, line.text.replace(/^.*<\/summary>(?:\s*<br\s*\/?>)*/i, '')) : line))
    .map((line, at) => (at === last ? reworded(line, line.text.replace(/<\/details\s*>\s*$/i, '')) : line));
}

/** Lines that hold nothing but white, a rule or a line break. */
const isFiller = (line: BankLine): boolean =>
  isBlank(line) ||
  (!line.within && /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|(?:<br\s*\/?>\s*)+|<\/?p>)\s*$/i.test(line.text));

/** A way back to the top of a page, which a book has not. */
function isWayBack({ text, within }: BankLine): boolean {
  if (within || text.length > longestTitle || !/#|⬆|🔝/.test(text)) return false;
  const words = plain(
    text
      .replace(/<[^>]*>/g, '')
      .replace(/[*_>|[\]]/g, ' ')
      .replace(/\(#[^)]*\)/g, ' '),
  );
  return /^[^\p{L}\p{N}]*(?:(?:go |return )?(?:back )?(?:to )?(?:the )?(?:top|table of contents|contents|index)|back to questions)[^\p{L}\p{N}]*$/iu.test(
    words,
  );
}

/** `<!-- tags: (html) -->` says that `tags` is `html`. */
function commentFields(lines: readonly BankLine[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { text, within } of lines) {
    const [, key, value] =
      (within === 'comment' &&
        text.length <= longestTitle &&
        /^\s*<!--\s*([\w-]+):\s*\(?([^()]*?)\)?\s*-->/.exec(text)) ||
      [];
    if (key !== undefined && value !== undefined) fields.set(key.toLowerCase(), value.trim());
  }
  return fields;
}

const tagsIn = (written: string | undefined): string[] =>
  (written ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

/** Takes lines such as `**Difficulty:** 🟢 Junior` out of a text. */
function takeFields(
  lines: readonly BankLine[],
  { levels }: Dialect,
): { rest: BankLine[]; fields: Map<string, string> } {
  const names = levels.flatMap((shape) => (shape.from === 'field' ? [shape.name.toLowerCase()] : []));
  const fields = new Map<string, string>();
  const rest = lines.filter(({ text, within }) => {
    const [, name, value] =
      (!within && /^\s*(?:\*\*|__)?([\p{L} ]{2,20})\s*:\s*(?:\*\*|__)?\s*(\S.*)$/u.exec(text)) || [];
    if (name === undefined || value === undefined || !names.includes(name.trim().toLowerCase())) return true;
    fields.set(name.trim().toLowerCase(), plain(value));
    return false;
  });
  return { rest, fields };
}

function levelOf(
  cut: CutQuestion,
  { levels }: Dialect,
  comments: ReadonlyMap<string, string>,
  fields: ReadonlyMap<string, string>,
): string | undefined {
  for (const shape of levels) {
    const found =
      shape.from === 'sign'
        ? Object.entries(shape.names).find(([sign]) => cut.title.includes(sign))?.[1]
        : shape.from === 'field'
          ? fields.get(shape.name.toLowerCase())
          : shape.from === 'comment'
            ? comments.get(shape.name.toLowerCase())
            : cut.above.get(shape.level);
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}

interface Split {
  readonly prompt: readonly BankLine[];
  readonly answer: readonly BankLine[];
}

/** Cuts where the answer is announced; without such a line all is the answer. */
function splitAnswer(lines: readonly BankLine[], { answers }: Dialect): Split {
  for (const [at, line] of lines.entries()) {
    if (line.within) continue;
    for (const { by, titles } of answers) {
      const names = titles.map((title) => title.toLowerCase());
      if (by === 'details' && /^\s*<details\b/i.test(line.text)) {
        const fold = answerFold(lines, at, names);
        if (fold) return { prompt: lines.slice(0, at), answer: [...fold.inside, ...lines.slice(fold.end)] };
      }
      const rest = by === 'details' ? undefined : announced(line, by, names);
      if (rest !== undefined) return { prompt: lines.slice(0, at), answer: [rest, ...lines.slice(at + 1)] };
    }
  }
  return { prompt: [], answer: lines };
}

/** What stands behind the words that announce the answer, on their line. */
function announced(line: BankLine, by: 'heading' | 'bold' | 'a', names: readonly string[]): BankLine | undefined {
  const form =
    by === 'heading'
      ? /^ {0,3}(?<signs>#{1,6}\s+)(?<name>[^:#]+?):?\s*#*$/
      : by === 'bold'
        ? /^\s*(?<signs>\*\*|__|<b>|<strong>)(?<name>[^:*_<]+?)\s*(?::\s*(?:\*\*|__|<\/b>|<\/strong>)|(?:\*\*|__|<\/b>|<\/strong>)\s*:?)(?<rest>.*)$/i
        : /^\s*(?:\*\*|__)?(?<name>A|Ans|Answer)\s*\d*\s*[:.)](?:\*\*|__)?(?<rest>.*)$/i;
  const groups = form.exec(line.text)?.groups;
  const name = groups?.['name']?.trim().toLowerCase();
  if (name === undefined || (by !== 'a' && !names.includes(name))) return undefined;
  const rest = (groups?.['rest'] ?? '').trim();
  return reworded(line, rest, line.text.length - rest.length);
}

/** A fold of the answer: what is in it, and where it ends. */
function answerFold(lines: readonly BankLine[], at: number, names: readonly string[]) {
  const end = detailsEnd(lines, at) ?? lines.length;
  let head = '';
  for (let index = at; index < Math.min(end, at + 8) && head.length <= longestTitle; index++) {
    head += `${lines[index]?.text ?? ''}\n`;
    const [, title] = /<summary\b[^>]*>([\s\S]*?)<\/summary>/i.exec(head) ?? [];
    if (title === undefined) continue;
    const words = plain(title.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '))
      .replace(/[:.!]$/, '')
      .toLowerCase();
    if (!names.some((name) => words === name || words === `show ${name}` || words === `see ${name}`)) return undefined;
    const first = lines[index];
    const rest = (first?.text ?? '').replace(/^.*<\/summary>(?:\s*<br\s*\/?>)*/i, '');
    const inside = lines
      .slice(index + 1, end)
      .map((line) => reworded(line, line.text.replace(/^\s*<\/details\s*>\s*$/i, '')));
    return { end, inside: first && rest.trim() !== '' ? [reworded(first, rest), ...inside] : inside };
  }
  return undefined;
}

const lettered = /^(\s{0,3}(?:[-*+]\s+)?)\(?([A-H])\s*[:.)]\s+(\S.*)$/;
const key =
  /^\s*(?:#{1,6}\s+|\*\*|__)?(?:the\s+)?(?:correct\s+)?answers?\s*(?:is|are)?\s*:?\s*(?:\*\*|__)?\s*\(?([A-H](?:\s*(?:,|and|&|\/|or)\s*[A-H])*)\b\)?[.:]?\s*(?:\*\*|__)?\s*$/i;

/** Options from `A` on, and the line of the answer that names the right ones. */
function takeOptions(
  prompt: readonly BankLine[],
  answer: readonly BankLine[],
): (Split & { options: BankLine[] }) | undefined {
  const first = prompt.findIndex((line) => !line.within && lettered.exec(line.text)?.[2] === 'A');
  const at = answer.findIndex((line) => !line.within && key.test(line.text));
  if (first < 0 || at < 0) return undefined;
  const right = new Set((key.exec(answer[at]?.text ?? '')?.[1] ?? '').toUpperCase().match(/[A-H]/g));
  let next = 'A';
  const options = prompt.slice(first).map((line) => {
    const [, , letter, words = ''] = (!line.within && lettered.exec(line.text)) || [];
    if (letter !== next) return line;
    next = String.fromCharCode(next.charCodeAt(0) + 1);
    const box = `- [${right.has(letter) ? 'x' : ' '}] `;
    return reworded(line, box + words, line.text.length - words.length - box.length);
  });
  return { prompt: prompt.slice(0, first), options, answer: answer.filter((_, index) => index !== at) };
}
