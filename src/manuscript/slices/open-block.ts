import { indentOf, type ListState } from './list-state.js';

/** A block whose lines are not Markdown: a level-2 heading within it is none. */
export interface OpenBlock {
  readonly kind: 'fence' | 'html' | 'comment';
  /** Of its first line, from 0. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Within a list item or a block quote, which end it where they end. */
  readonly inContainer: boolean;
  readonly quoted: boolean;
  /** Column of the list item's content, where it stands in one. */
  readonly contentColumn: number;
  readonly endsAtBlank: boolean;
  readonly closing: RegExp;
  /** What would close it. */
  readonly end: string;
  /** What begins such a block anew: met before the closing, it shows that the closing was forgotten. */
  readonly reopening: RegExp | undefined;
  /** A Markdown sample may well hold a question. */
  readonly isSample: boolean;
}

type Kind = Pick<OpenBlock, 'kind' | 'endsAtBlank' | 'closing' | 'end' | 'reopening' | 'isSample'>;

/** List markers, quote marks and white space before a block's own first sign. */
const container = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;

/** The block that the line at `index` opens and does not close; undefined where it opens none. */
export function openBlock(lines: readonly string[], index: number, list: ListState): OpenBlock | undefined {
  const line = lines[index] ?? '';
  const prefix = container.exec(line)?.[0] ?? '';
  const text = line.slice(prefix.length);
  const kind = fenceKind(text) ?? htmlKind(text, (lines[index - 1] ?? '').trim() === '');
  if (!kind) return undefined;
  const quoted = prefix.includes('>');
  const inItem = list !== undefined && (indentOf(line) >= list || /\S/.test(prefix.replaceAll('>', '')));
  // Four columns deep and in no container, it is indented code.
  if (!quoted && !inItem && indentOf(line) > 3) return undefined;
  if (kind.kind !== 'fence' && !kind.endsAtBlank && kind.closing.test(text)) return undefined;
  return {
    ...kind,
    line: index,
    column: prefix.length + 1,
    inContainer: quoted || inItem,
    quoted,
    contentColumn: inItem ? (list ?? 0) : 0,
  };
}

/** CommonMark 0.31, section 4.5. */
function fenceKind(text: string): Kind | undefined {
  const [, fence = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
  const sign = fence.charAt(0);
  if (fence === '' || (sign === '`' && info.includes('`'))) return undefined;
  return {
    kind: 'fence',
    endsAtBlank: false,
    end: fence,
    closing: new RegExp(`^[ \\t>]*${sign}{${fence.length},}[ \\t]*$`),
    reopening: new RegExp(`^[ \\t>]*${sign}{${fence.length},}[ \\t]*[^\\s${sign}]`),
    isSample: /^\s*(?:md|markdown|mdx)\b/i.test(info),
  };
}

/** Tags of HTML blocks that end at a blank line: CommonMark 0.31, section 4.6, condition 6. */
const blockTags =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
  'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
  'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
  'title tr track ul';
const blockTag = new RegExp(`^</?(?:${blockTags.replaceAll(' ', '|')})(?:\\s|/?>|$)`, 'i');
const loneTag = /^<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>\s*$/i;

/** CommonMark 0.31, section 4.6; condition 7 (a lone tag) cannot interrupt a paragraph. */
function htmlKind(text: string, afterBlank: boolean): Kind | undefined {
  const html = (end: string, closing: RegExp, reopening?: RegExp): Kind => ({
    kind: 'html',
    endsAtBlank: false,
    end,
    closing,
    reopening,
    isSample: true,
  });
  if (text.startsWith('<!--')) return { ...html('-->', /-->/, /<!--/), kind: 'comment' };
  const raw = /^<(script|pre|style|textarea)(?:\s|>|$)/i.exec(text)?.[1];
  if (raw !== undefined) {
    return html(`</${raw}>`, /<\/(?:script|pre|style|textarea)>/i, /<(?:script|pre|style|textarea)(?:\s|>|$)/i);
  }
  if (text.startsWith('<?')) return html('?>', /\?>/, /<\?/);
  if (text.startsWith('<![CDATA[')) return html(']]>', /\]\]>/, /<!\[CDATA\[/);
  if (/^<![a-z]/i.test(text)) return html('>', />/);
  if (blockTag.test(text) || (afterBlank && loneTag.test(text))) {
    return { ...html('', /^\s*$/), endsAtBlank: true, isSample: false };
  }
  return undefined;
}

export function closesBlock(block: OpenBlock, line: string): boolean {
  return block.closing.test(line);
}

/** Whether a line stands outside the list item or quote that holds the block, which has ended with it. */
export function leavesContainer(block: OpenBlock, line: string): boolean {
  if (!block.inContainer) return false;
  if (block.quoted) return !/^[ \t]*>/.test(line);
  return line.trim() !== '' && indentOf(line) < block.contentColumn;
}

/**
 * Whether a block that is open at a question's heading closes after it as its author meant: a commented-out
 * question, a sample of Markdown. An opening of the same kind that comes first speaks against it.
 */
export function isClosedLater(block: OpenBlock, lines: readonly string[], from: number): boolean {
  if (!block.isSample || block.inContainer) return false;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (block.reopening?.test(line)) return false;
    if (block.closing.test(line)) return true;
  }
  return false;
}

/** A line that is hardly one of code or of a comment: a part's heading, a note, the beginning of a sentence. */
const prose = /^(?:#{2,6}[ \t]|\[\^|\p{Lu}\p{Ll}*,? \p{L})/u;

/**
 * Where a block that its author forgot to close may have been meant to end: at the empty line before the first one
 * that looks like text.
 *
 * @param to - Index of the line that showed that it is open; it cannot reach further.
 * @returns Index of the empty line; undefined where none is such.
 */
export function likelyEnd(block: OpenBlock, lines: readonly string[], to: number): number | undefined {
  if (block.inContainer) return undefined;
  for (let index = block.line + 1; index < to - 1; index++) {
    const isBlank = (lines[index] ?? '').trim() === '';
    if (isBlank && prose.test(lines[index + 1] ?? '')) return index;
  }
  return undefined;
}
