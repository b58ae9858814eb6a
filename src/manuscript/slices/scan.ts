import type { Point } from 'unist';
import { type ListState, trackList } from './list-state.js';
import { closesBlock, isClosedLater, leavesContainer, type OpenBlock, openBlock } from './open-block.js';

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
}

/** A file, cut where its level-2 headings begin. */
export interface Scan {
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
  if (front === undefined && looksLikeFrontMatter(lines)) faults.push(fault('front matter', 0, 1, 0));
  const firstLine = front ?? 0;
  const offsets = lineOffsets(lines);
  const starts: number[] = [firstLine];
  const labels = { link: new Set<string>(), footnote: new Set<string>() };
  let block: OpenBlock | undefined;
  let list: ListState;

  const report = (open: OpenBlock) =>
    faults.push(fault(open.kind, open.line, open.column, (offsets[open.line] ?? 0) + open.column - 1));

  for (let index = firstLine; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const isHeading = /^##(?:[ \t]|$)/.test(line);
    if (block && isHeading && beginsQuestion(lines, index) && !isClosedLater(block, lines, index)) {
      report(block);
      block = undefined;
    }
    if (block && leavesContainer(block, line)) block = undefined;
    if (block) {
      if (closesBlock(block, line)) block = undefined;
      continue;
    }
    if (isHeading) {
      starts.push(index);
      list = undefined;
      continue;
    }
    list = trackList(list, line, lines[index - 1] ?? '');
    block = openBlock(lines, index, list);
    if (!block) collectLabel(line, labels);
  }
  if (block && !block.inContainer && !block.endsAtBlank) report(block);

  const slices = starts.map((start, nth) => slice(lines, offsets, start, starts[nth + 1] ?? lines.length));
  return {
    frontMatter: front === undefined ? undefined : slice(lines, offsets, 1, front - 1),
    head: slices[0] ?? { text: '', line: 1, offset: 0 },
    parts: slices.slice(1),
    linkLabels: labels.link,
    footnoteLabels: labels.footnote,
    faults,
  };
}

/** Number of lines of the front matter, its fences included; undefined where there is none. */
function frontMatterLines(lines: readonly string[]): number | undefined {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
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

function fault(kind: ScanFault['kind'], line: number, column: number, offset: number): ScanFault {
  return { kind, point: { line: line + 1, column, offset } };
}
