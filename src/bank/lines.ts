import type { FilePoint } from '../guide/guide-source.js';

/** A line of a bank's file, or a line made of one. */
export interface BankLine {
  readonly text: string;
  /** Relative to the bank. */
  readonly file: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Characters of the file's line before the first that is left of it; negative where signs were put before it. */
  readonly taken: number;
  /**
   * What its signs belong to, where they are no Markdown; `stray` are signs of a fence that is none, `long` is a line that
   * nobody has written by hand, and that is taken over as it is.
   */
  readonly within: 'fence' | 'comment' | 'front matter' | 'stray' | 'long' | undefined;
}

/** A fence's first line: its signs and its words. */
const opening = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,4}[.)](?=[ \t]))*(`{3,}|~{3,})([^`]*)$/;
/** Samples of Markdown may hold fences. */
const sample = /^\s*(?:md|markdown|mdx)\b/i;

/** Characters. What looks for signs in a line may take time that grows with the square of its length. */
const longest = 10_000;

interface Fence {
  readonly signs: string;
  /** Index of the line that closes it, or of the first that is no longer part of it. */
  readonly end: number;
  readonly isClosed: boolean;
}

/**
 * Cuts a file into lines and finds out which of them are code or comments, by signs alone: at whatever depth a fence
 * stands, and whatever a list or an HTML block around it makes of it for a parser. One that is not closed before another
 * with words begins was closed by mistake, or never: it is taken out, or closed at the next heading.
 *
 * @param file - Relative to the bank.
 */
export function readLines(file: string, text: string): BankLine[] {
  const texts = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const frontEnd = frontMatterEnd(texts);
  const lines: BankLine[] = [];
  let fence: Fence | undefined;
  let isComment = false;
  for (const [at, each] of texts.entries()) {
    const add = (within: BankLine['within'], words = within === 'fence' ? each : spaced(each)) =>
      lines.push({ text: words, file, line: at + 1, taken: 0, within });
    if (at < frontEnd) {
      add('front matter', each);
      continue;
    }
    if (fence && at === fence.end) {
      const { signs, isClosed } = fence;
      fence = undefined;
      add('fence', isClosed ? each : signs);
      if (isClosed) continue;
    }
    if (fence) {
      add('fence');
      continue;
    }
    if (isComment) {
      add('comment');
      isComment = !each.includes('-->');
      continue;
    }
    if (each.length > longest) {
      add('long', each);
      continue;
    }
    const begins = fenceAt(texts, at);
    fence = begins === 'stray' ? undefined : begins;
    const opensComment = !begins && /^\s*<!--/.test(each);
    isComment = opensComment && !each.includes('-->');
    if (begins === 'stray') add('stray');
    else add(fence ? 'fence' : opensComment && !/-->\s*\S/.test(each) ? 'comment' : undefined);
  }
  return lines;
}

const frontLine = /^(?:[A-Za-z_][\w -]*:(?:\s|$)|\s+\S|-\s|#|\s*$)/;

/** Number of lines of the front matter, its two rules included; a rule on top with text below it is none. */
function frontMatterEnd(texts: readonly string[]): number {
  if (!/^---\s*$/.test(texts[0] ?? '') || !/^[A-Za-z_][\w -]*:/.test(texts[1] ?? '')) return 0;
  const end = texts.findIndex((text, at) => at > 0 && !frontLine.test(text));
  return /^(?:---|\.\.\.)\s*$/.test(texts[end] ?? '') ? end + 1 : 0;
}

/** The fence that begins at a line; `stray` where signs stand alone that begin none. */
function fenceAt(texts: readonly string[], at: number): Fence | 'stray' | undefined {
  const [, signs, words = ''] = opening.exec(texts[at] ?? '') ?? [];
  if (signs === undefined) return undefined;
  const isSample = sample.test(words);
  for (let index = at + 1; index < texts.length; index++) {
    const text = texts[index] ?? '';
    if (closes(signs, text)) return { signs, end: index, isClosed: true };
    if (!isSample && reopens(signs, text)) break;
  }
  if (words.trim() === '') return 'stray';
  const end = texts.findIndex((text, index) => index > at && (headingLike.test(text) || reopens(signs, text)));
  return { signs, end: end < 0 ? texts.length - 1 : end, isClosed: false };
}

const headingLike = /^\s*(?:(?:[-*+]|\d{1,4}[.)])\s+)?#{2,6}\s+\p{Lu}/u;

const closes = (signs: string, text: string): boolean => {
  const bare = text.replace(/^[\s>]+/, '').trimEnd();
  return bare.length >= signs.length && bare === (signs[0] ?? '').repeat(bare.length);
};

const reopens = (signs: string, text: string): boolean => {
  const [, inner, words = ''] = opening.exec(text) ?? [];
  return (
    inner !== undefined &&
    inner[0] === signs[0] &&
    inner.length >= signs.length &&
    /^\s*[\w#+.-]+(?:\s+[\w={},"'-]+)*\s*$/.test(words)
  );
};

/** Tabs before the first sign as spaces; those of code are its author's. */
const spaced = (text: string): string =>
  /^ *\t/.test(text) ? text.replace(/^[ \t]+/, (white) => white.replaceAll('\t', '    ')) : text;

/** Columns before a line's first sign. */
export const indentOf = ({ text }: Pick<BankLine, 'text'>): number => text.length - text.trimStart().length;

export const isBlank = ({ text }: Pick<BankLine, 'text'>): boolean => text.trim() === '';

/** A line of the same place with other words; `taken` more characters of the source stand before them. */
export const reworded = (line: BankLine, text: string, taken = 0): BankLine => ({
  ...line,
  text,
  taken: line.taken + taken,
});

/** A line without the white space of its first columns, as much of it as there is. */
export function outdented(line: BankLine, columns: number): BankLine {
  let [taken, width] = [0, 0];
  while (width < columns && /[ \t]/.test(line.text[taken] ?? '')) {
    width += line.text[taken] === '\t' ? 4 - (width % 4) : 1;
    taken += 1;
  }
  return taken === 0 ? line : reworded(line, line.text.slice(taken), taken);
}

/** The place in the file of a column of a line, from 1. */
export const placeIn = (line: BankLine, column: number): FilePoint & { readonly file: string } => ({
  file: line.file,
  line: line.line,
  column: Math.max(1, column + line.taken),
});

/** Lines without the blank ones at both ends. */
export function trimmed(lines: readonly BankLine[], isNothing: (line: BankLine) => boolean = isBlank): BankLine[] {
  const first = lines.findIndex((line) => !isNothing(line));
  if (first < 0) return [];
  return lines.slice(first, lines.findLastIndex((line) => !isNothing(line)) + 1);
}
