import type { Point } from 'unist';
import { type ListState, trackList } from './list-state.js';
import { closesBlock, isClosedLater, leavesContainer, likelyEnd, type OpenBlock, openBlock } from './open-block.js';

/** A piece of a file that is parsed by itself. */
export interface Slice {
  readonly text: string;
  /** Line of its first character in the file, from 1. */
  readonly line: number;
  /** Offset of its first character in the file, in UTF-16 units. */
  readonly offset: number;
}

export interface ScanFault {
  readonly kind: 'fence' | 'html' | 'comment' | 'front matter';
  /** Where it opens. */
  readonly point: Point;
  /** What would close it. */
  readonly end: string;
  /** The line below which that may be missing, from 1. */
  readonly lastLine: number;
  /** What stands in the place of the end and is none. */
  readonly written?: string;
}

/** A file, cut where its level-2 headings begin. */
export interface Scan {
  /** The file as it is cut: in each piece, the first block that its author forgot to close is closed. No line moves. */
  readonly source: string;
  /** YAML between the two lines of `---`, without them. */
  readonly frontMatter: Slice | undefined;
  /** What stands above the first heading. */
  readonly head: Slice;
  /** Each begins with its heading. */
  readonly parts: readonly Slice[];
  /** Labels of link definitions, normalised, wherever they seem to stand. */
  readonly linkLabels: ReadonlySet<string>;
  readonly footnoteLabels: ReadonlySet<string>;
  /** Blocks that never end, or only after the next question has begun. */
  readonly faults: readonly ScanFault[];
}

/**
 * Cuts a file into pieces that can be parsed one by one, so that parsing takes linear time and an unclosed block
 * cannot swallow the next question. A block (fence, HTML, comment) hides level-2 headings inside it; where it is still open at a
 * heading with a label line below, it counts as forgotten and ends there.
 *
 * Only headings at the very start of a line count: those indented may belong to a list item.
 *
 * @param source - The file, with line feeds only.
 */
export function scan(source: string): Scan {
  const lines = source.split('\n');
  const front = frontMatterLines(lines);
  const faults: ScanFault[] = [];
  if (front === undefined && looksLikeFrontMatter(lines)) faults.push(openFrontMatter(lines));
  const frontEnd = front === undefined ? '---' : (lines[front - 1] ?? '').trim();
  if (front !== undefined && frontEnd !== '---') faults.push(slippedEnd(frontEnd, front));
  const firstLine = front ?? 0;
  const offsets = lineOffsets(lines);
  const starts: number[] = [firstLine];
  const labels = { link: new Set<string>(), footnote: new Set<string>() };
  let block: OpenBlock | undefined;
  let list: ListState;
  let mended = -1;

  /** Tells of a block that is open at a line; in each piece, the first is closed where it was meant to end. */
  const close = (open: OpenBlock, index: number): number => {
    const last = lastLine(open, lines, index);
    const point = { line: open.line + 1, column: open.column, offset: (offsets[open.line] ?? 0) + open.column - 1 };
    faults.push({ kind: open.kind, point, end: open.end, lastLine: last });
    block = undefined;
    const end = likelyEnd(open, lines, index);
    if (end === undefined || mended >= (starts.at(-1) ?? 0)) return index;
    // In place of an empty line, so that no line moves.
    lines[end] = open.end;
    mended = end;
    list = undefined;
    return end + 1;
  };

  for (let index = firstLine; index <= lines.length; index++) {
    if (block && isForgotten(block, lines, index)) index = close(block, index);
    if (index === lines.length) break;
    const line = lines[index] ?? '';
    if (block && leavesContainer(block, line)) block = undefined;
    if (block) {
      if (closesBlock(block, line)) block = undefined;
      continue;
    }
    if (headingForm.test(line)) {
      starts.push(index);
      list = undefined;
      continue;
    }
    list = trackList(list, line, lines[index - 1] ?? '');
    block = openBlock(lines, index, list);
    if (!block) collectLabel(line, labels);
  }

  const mendedOffsets = lineOffsets(lines);
  const slices = starts.map((start, nth) => slice(lines, mendedOffsets, start, starts[nth + 1] ?? lines.length));
  return {
    source: lines.join('\n'),
    frontMatter: front === undefined ? undefined : slice(lines, offsets, 1, front - 1),
    head: slices[0] ?? { text: '', line: 1, offset: 0 },
    parts: slices.slice(1),
    linkLabels: labels.link,
    footnoteLabels: labels.footnote,
    faults,
  };
}

const headingForm = /^##(?:[ \t]|$)/;

/** Whether a block that is open at a line should have been closed: a question, another fence or the end of the file follows. */
function isForgotten(block: OpenBlock, lines: readonly string[], index: number): boolean {
  if (index === lines.length) return !block.inContainer && !block.endsAtBlank;
  const line = lines[index] ?? '';
  if (headingForm.test(line)) return beginsQuestion(lines, index) && !isClosedLater(block, lines, index);
  return block.kind === 'fence' && !block.isSample && !block.inContainer && (block.reopening?.test(line) ?? false);
}

/** The last line that may belong to a block, from 1. */
function lastLine(block: OpenBlock, lines: readonly string[], to: number): number {
  let index = (likelyEnd(block, lines, to) ?? to) - 1;
  while (index > block.line && (lines[index] ?? '').trim() === '') index--;
  return index + 1;
}

/** Number of lines of the front matter, its fences included; undefined where there is none. */
function frontMatterLines(lines: readonly string[]): number | undefined {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) return undefined;
  const closing = looksLikeFrontMatter(lines) ? /^(?:-{2,}|—)[ \t]*$/ : /^---[ \t]*$/;
  const end = lines.findIndex((line, index) => index > 0 && closing.test(line));
  // A rule on top and another one further down, with a question between them, are no front matter.
  const isRule = end < 0 || lines.slice(1, end).some((line) => line.startsWith('## '));
  return isRule ? undefined : end + 1;
}

/** A lone `---` on top may be a rule; with `key:` below it, it is front matter that nobody closed. */
function looksLikeFrontMatter(lines: readonly string[]): boolean {
  return /^---[ \t]*$/.test(lines[0] ?? '') && /^[A-Za-z_-]+:(?:\s|$)/.test(lines[1] ?? '');
}

/** Whether the heading at `index` has a label line (inline code alone) as its next line that is not blank. */
function beginsQuestion(lines: readonly string[], index: number): boolean {
  let next = index + 1;
  while (next < lines.length && (lines[next] ?? '').trim() === '') next++;
  return /^ {0,3}`[^`]+`(?:[ \t]+`[^`]+`)*[ \t]*$/.test(lines[next] ?? '');
}

/** Notes the label of a line that seems to define a link or a footnote; the parser decides whether it does. */
function collectLabel(line: string, labels: { link: Set<string>; footnote: Set<string> }): void {
  const match = /^[ \t>*+-]*\[(\^?)((?:[^[\]\\]|\\.)+)\]:/.exec(line);
  if (match?.[2] === undefined) return;
  (match[1] === '^' ? labels.footnote : labels.link).add(normaliseLabel(match[2]));
}

/** Labels are compared as CommonMark does: white space collapsed, case folded. */
export function normaliseLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}

function lineOffsets(lines: readonly string[]): number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}

function slice(lines: readonly string[], offsets: readonly number[], from: number, to: number): Slice {
  return { text: lines.slice(from, to).join('\n'), line: from + 1, offset: offsets[from] ?? 0 };
}

/** Hyphens too few or too many below a front matter, which is read as if they closed it. */
function slippedEnd(written: string, line: number): ScanFault {
  return { kind: 'front matter', point: { line, column: 1 }, end: '---', lastLine: line, written };
}

function openFrontMatter(lines: readonly string[]): ScanFault {
  const isKey = (line: string) => /^(?:[A-Za-z_-]+:(?:\s|$)|\s+\S)/.test(line);
  const after = lines.findIndex((line, index) => index > 0 && !isKey(line));
  const point = { line: 1, column: 1, offset: 0 };
  return { kind: 'front matter', point, end: '---', lastLine: after < 0 ? lines.length : after };
}
