import { type BankLine, indentOf, isBlank } from './lines.js';

export type MarkKind = 'heading' | 'item-heading' | 'summary' | 'bold' | 'bold-item' | 'numbered' | 'q';

/** A line, or a few, at which something may begin. */
export interface Mark {
  readonly kind: MarkKind;
  /** Of a heading, from 1; else 0. */
  readonly level: number;
  /** As written, without the signs that make it a mark. */
  readonly title: string;
  /** Index of its first line. */
  readonly at: number;
  /** Index of the first line below it. */
  readonly below: number;
  /** Index of the line behind its last, where it says itself how far it reaches. */
  readonly end: number | undefined;
  readonly line: BankLine;
  /** Characters of the line before the title. */
  readonly column: number;
}

/** Characters: no title is longer. */
export const longestTitle = 2000;

const itemSign = String.raw`(?:[-*+]|\d{1,4}[.)])`;
const heading = new RegExp(`^(\\s*)(${itemSign}\\s+)?(#{1,6})\\s+(.*?)(?:\\s+#+)?\\s*$`);
const boldLine = /^(\s*)((?:[-*+]|\d{1,4}[.)])\s+)?(\*\*|__|<b>|<strong>)\s*(.+)$/i;
const boldEnd: Readonly<Record<string, RegExp>> = {
  '**': /^(.*)\*\*([^*]*)$/,
  __: /^(.*)__([^_]*)$/,
  '<b>': /^(.*)<\/b>([^<]*)$/i,
  '<strong>': /^(.*)<\/strong>([^<]*)$/i,
};
const numberedLine = /^( {0,3}\d{1,4}[.)]\s+)(\S.*)$/;
const qLine = /^(\s*(?:[-*+]\s+)?(?:\*\*|__)?(?=(?:Q|Qn|Question)\s*\d*\s*[:.)]))(.*)$/i;
/** What follows the bold words of a title: signs of levels and of what is open. */
const afterBold = /^(?:[\s\p{Extended_Pictographic}*:]|\uFE0F|\u200D)*$/u;

/** Where something may begin in a file: code and comments hold nothing of the kind. */
export function marksOf(lines: readonly BankLine[]): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < lines.length; at++) {
    const mark = markAt(lines, at);
    if (!mark) continue;
    marks.push(mark);
    // What stands within the signs of a mark is no other one.
    if (mark.below > at + 1) at = mark.below - 1;
  }
  return marks;
}

function markAt(lines: readonly BankLine[], at: number): Mark | undefined {
  const line = lines[at];
  if (!line || line.within || isBlank(line) || line.text.length > longestTitle) return undefined;
  return headingAt(lines, at, line) ?? summaryAt(lines, at, line) ?? boldAt(lines, at, line) ?? lineAt(at, line);
}

function headingAt(lines: readonly BankLine[], at: number, line: BankLine): Mark | undefined {
  const [, indent = '', item, signs, title = ''] = heading.exec(line.text) ?? [];
  if (signs !== undefined) {
    const column = indent.length + (item?.length ?? 0) + signs.length + 1;
    const base = { title, at, below: at + 1, end: undefined, line, column, level: signs.length };
    // Deeper than three columns it is part of a list item, or code.
    if (item === undefined && indent.length > 3) return undefined;
    return { ...base, kind: item === undefined ? 'heading' : 'item-heading' };
  }
  const under = lines[at + 1];
  const level = under && !under.within && indentOf(line) < 4 ? underlineLevel(under.text) : undefined;
  const isAlone = at === 0 || isBlank(lines[at - 1] ?? line);
  if (level === undefined || !isAlone || !/^[\p{L}\p{N}`"'“¿]/u.test(line.text.trim())) return undefined;
  return {
    kind: 'heading',
    level,
    title: line.text.trim(),
    at,
    below: at + 2,
    end: undefined,
    line,
    column: indentOf(line),
  };
}

const underlineLevel = (text: string): number | undefined =>
  /^={3,}\s*$/.test(text) ? 1 : /^-{3,}\s*$/.test(text) ? 2 : undefined;

/** `<details>` with its `<summary>`, on one line or over several; it reaches to its own end. */
function summaryAt(lines: readonly BankLine[], at: number, line: BankLine): Mark | undefined {
  if (!/^\s*<details\b/i.test(line.text)) return undefined;
  let text = '';
  for (let index = at; index < Math.min(lines.length, at + 8) && text.length <= longestTitle; index++) {
    text += `${lines[index]?.text ?? ''}\n`;
    const [, title] = /<summary\b[^>]*>([\s\S]*?)<\/summary>/i.exec(text) ?? [];
    if (title === undefined) continue;
    const last = lines[index];
    const rest = (last?.text ?? '').replace(/^.*<\/summary>(?:\s*<br\s*\/?>)*/i, '').trim();
    const below = rest === '' ? index + 1 : index;
    return {
      kind: 'summary',
      level: 0,
      title: title.replace(/\s+/g, ' ').trim(),
      at,
      below,
      end: detailsEnd(lines, at),
      line,
      column: Math.max(0, line.text.indexOf(title.trim())),
    };
  }
  return undefined;
}

/** Index behind the line that closes the `<details>` of a line; undefined where none does. */
export function detailsEnd(lines: readonly BankLine[], at: number): number | undefined {
  let depth = 0;
  for (let index = at; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.within) continue;
    depth += (line.text.match(/<details\b/gi)?.length ?? 0) - (line.text.match(/<\/details\s*>/gi)?.length ?? 0);
    if (depth <= 0) return index + 1;
  }
  return undefined;
}

function boldAt(lines: readonly BankLine[], at: number, line: BankLine): Mark | undefined {
  const [, indent = '', item = '', signs = '', first = ''] = boldLine.exec(line.text) ?? [];
  const end = boldEnd[signs.toLowerCase()];
  if (!end) return undefined;
  let title = first;
  for (let index = at; index < Math.min(lines.length, at + 3); index++) {
    if (index > at) {
      const next = lines[index];
      if (!next || next.within || isBlank(next)) return undefined;
      title += ` ${next.text.trim()}`;
    }
    const [, words, after = ''] = end.exec(title.trim()) ?? [];
    if (words === undefined) continue;
    if (!afterBold.test(after) || words.includes(signs)) return undefined;
    const column = indent.length + item.length + signs.length;
    const kind = item === '' ? 'bold' : 'bold-item';
    return { kind, level: 0, title: `${words} ${after}`.trim(), at, below: index + 1, end: undefined, line, column };
  }
  return undefined;
}

function lineAt(at: number, line: BankLine): Mark | undefined {
  const [, beforeQ, asked] = qLine.exec(line.text) ?? [];
  const base = { level: 0, at, below: at + 1, end: undefined, line };
  if (beforeQ !== undefined && asked !== undefined) return { ...base, kind: 'q', title: asked, column: beforeQ.length };
  const [, sign, title] = numberedLine.exec(line.text) ?? [];
  if (sign === undefined || title === undefined) return undefined;
  return { ...base, kind: 'numbered', title, column: sign.length };
}
