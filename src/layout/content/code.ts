import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { isDialogue } from '../../guide/dialogue-languages.js';
import { readDisplay } from '../../guide/fence-display.js';
import { type LineMark, readLineMarks } from '../line-marks.js';
import type { RenderContext } from '../render-context.js';
import { type Replies, renderTranscript } from '../transcript.js';
import { stripInvisible } from './invisible.js';
import { unwrapBlocks } from './phrasing.js';

const tabWidth = 4;

/** Tabs to the next stop, since a page has none; without what nobody sees. */
function printable(line: string): string {
  let column = 0;
  let out = '';
  for (const sign of stripInvisible(line)) {
    const text = sign === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : sign;
    out += text;
    column += text.length;
  }
  return out;
}

const languageOf = (code: Element): string | undefined => {
  const names = code.properties['className'];
  const name = Array.isArray(names) ? names.map(String).find((each) => each.startsWith('language-')) : undefined;
  return name?.slice('language-'.length);
};

const plainLines = (text: string): ElementContent[][] =>
  text.split('\n').map((line) => (line ? [{ type: 'text', value: line }] : []));

/** How lines are shown beyond their text. */
interface LineLooks {
  readonly marks: ReadonlyMap<number, LineMark>;
  /** Of the first line; undefined where no numbers are shown. */
  readonly firstNumber: number | undefined;
}

function renderLines(
  lines: readonly ElementContent[][],
  { marks, firstNumber }: LineLooks,
  context: RenderContext,
): ElementContent[] {
  return lines.flatMap((line, at): ElementContent[] => {
    const mark = marks.get(at);
    const number = firstNumber === undefined ? {} : { dataNumber: String(firstNumber + at) };
    const span = h('span', { className: ['line', ...(mark ? [`line-${mark}`] : [])], ...number }, line);
    return context.medium.hasLineBlocks || at === lines.length - 1 ? [span] : [span, { type: 'text', value: '\n' }];
  });
}

/** The code element of a block, where nothing else stands beside it. */
function soleCode(block: Element): Element | undefined {
  const [only, ...others] = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return others.length === 0 && only?.type === 'element' && only.tagName === 'code' ? only : undefined;
}

/** The lines of a fence: its last line end ends the last line and begins no other. */
const linesOf = (code: Element): string =>
  textOf(code)
    .replace(/[\r\n]+$/, '')
    .split(/\r\n?|\n/)
    .map(printable)
    .join('\n');

/** Preformatted text with markup of its own, which only HTML can hold, keeps it. */
function markedUpText(block: Element): ElementContent[] {
  const tree: Root = { type: 'root', children: block.children };
  unwrapBlocks(tree);
  return tree.children as ElementContent[];
}

/** Millimetres of a letter of code on paper, and of what stands beside code in a part with a ground. */
const letter = 1.75;
const beside = 13;

/** Where the replies of a dialogue stand. */
function repliesIn({ medium, tableRoom }: RenderContext): Replies {
  if (medium.replies !== 'beside') return { at: medium.replies };
  return { at: 'beside', room: Math.floor((tableRoom.line - beside) / letter) };
}

/** The title above code, a line of its own for readers without styles, too. */
function titleLine(title: string, { medium }: RenderContext): ElementContent[] {
  const line = h('span', { className: ['line', 'code-title'] }, title);
  return medium.hasLineBlocks ? [line] : [line, { type: 'text', value: '\n' }];
}

function renderBlock(block: Element, context: RenderContext): Element {
  const code = soleCode(block);
  const scrollable = context.medium.scrolls ? { tabIndex: 0 } : {};
  if (!code) return h('pre', { className: ['code'], ...scrollable }, h('code', markedUpText(block)));
  const language = languageOf(code);
  const { title, marked, firstNumber } = readDisplay(String(code.properties['dataWords'] ?? ''));
  const { text, marks } = readLineMarks(linesOf(code), language);
  // Where lines are marked or numbered, each stays the line that its author wrote.
  const isPlain = firstNumber === undefined && marked.size === 0 && marks.size === 0;
  const lines = isDialogue(language, text)
    ? renderTranscript(text, isPlain ? repliesIn(context) : { at: 'below' })
    : (context.highlight(text, language) ?? plainLines(text));
  const looks = {
    marks: new Map([...[...marked].map((line) => [line - 1, 'marked'] as const), ...marks]),
    firstNumber,
  };
  const className = ['code', ...(firstNumber === undefined ? [] : ['numbered'])];
  const label = language ? { dataLanguage: language } : {};
  const head = title === undefined ? [] : titleLine(title, context);
  return h('pre', { className, ...label, ...scrollable }, [...head, h('code', renderLines(lines, looks, context))]);
}

/** What is known of the fence that a block was made of, as a line below it. */
function renderProof(block: Element, context: RenderContext, file: string): Element[] {
  const code = soleCode(block);
  const line = Number(code?.properties['dataLine']);
  const words = code && context.proofAt(file, line, textOf(code).trimEnd());
  return words === undefined ? [] : [h('p', { className: ['ran'] }, words)];
}

/** Renders code blocks line by line, highlighted where the language is known, each with what it was run on. */
export function renderCode(tree: Root, context: RenderContext, file: string): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'pre' || !parent || index === undefined) return;
    const set = [renderBlock(node, context), ...renderProof(node, context, file)];
    parent.children.splice(index, 1, ...set);
    return index + set.length;
  });
}
