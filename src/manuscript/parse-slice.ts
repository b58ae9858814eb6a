import type { Root, RootContent } from 'mdast';
import type { Extension as NodeExtension } from 'mdast-util-from-markdown';
import { defList } from 'micromark-extension-definition-list';
import type { Extension } from 'micromark-util-types';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type PluggableList, type Processor, unified } from 'unified';
import type { Node, Point } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { foreignFault } from '../diagnostics/foreign-code.js';
import { abbreviationNodes, abbreviationSyntax } from './abbreviations/syntax.js';
import { definitionListNodes } from './definition-list-nodes.js';
import { nameEmoji } from './emoji/name-emoji.js';
import { emojiNodes, emojiSyntax } from './emoji/syntax.js';
import { formulaNodes } from './formulas/nodes.js';
import { formulaSyntax } from './formulas/syntax.js';
import { placeInlineNotes } from './inline-notes/note.js';
import { inlineNoteNodes, inlineNoteSyntax } from './inline-notes/syntax.js';
import { pairedNodes } from './paired-signs/nodes.js';
import { markSign, subscriptSign, superscriptSign } from './paired-signs/signs.js';
import { pairedSyntax } from './paired-signs/syntax.js';
import type { PartNames } from './part-names.js';
import { endMark, type Marked, markAutolinkEnds, withoutEndMarks } from './slices/autolink-ends.js';
import { changeText } from './slices/own-text.js';
import { normaliseLabel, type Scan, type Slice } from './slices/scan.js';
import { tagDepth } from './slices/tag-depth.js';

/** Parses one slice of a file into nodes whose positions are those of the file. */
export type SliceParser = (slice: Slice, scan: Scan, file: string) => Promise<SliceResult>;

export type SliceResult =
  /** `messages`: what plugins say of it. */
  | { readonly nodes: RootContent[]; readonly messages: readonly VFileMessage[]; readonly refused?: undefined }
  /** Why the slice was not parsed: the beginning of a sentence. */
  | { readonly nodes?: undefined; readonly messages?: undefined; readonly refused: string };

/**
 * UTF-16 units of one question. Parsing is slower than linear on some inputs, so what no reader would print is
 * refused before it is tried.
 */
export const sliceLimit = 200_000;

/** Nested blocks and inline nodes. Deeper trees overflow the stack of one transform or another. */
const depthLimit = 100;

/** Container markers in a row that a line may begin with: the parser's work grows with their square. */
const deepLine = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){60}/m;

/** A line that may begin what a term means, within quotations too: the work for each grows with how many there are. */
const definitionLine = /^[ \t>]*:[ \t]/gm;
const mostDefinitions = 1000;

/** What is read beyond GitHub-flavoured Markdown. */
export interface MarkdownExtensions {
  /** Formulas between dollars. */
  readonly math: boolean;
  /** Quotations that begin with `[!NOTE]` or the like. */
  readonly callouts: boolean;
  /** Marked words between `==`. */
  readonly mark: boolean;
  /** Small figures: `H~2~O`, `x^2^`. */
  readonly subsup: boolean;
  /** Terms with what they mean below them, behind colons. */
  readonly definitions: boolean;
  /** Signs by their names: `:rocket:`. */
  readonly emoji: boolean;
  /** Notes that are written where they belong: `^[…]`. */
  readonly notes: boolean;
  /** Fences in languages of diagrams. */
  readonly diagrams: boolean;
  /** What abbreviations stand for: `*[TTL]: time to live`. */
  readonly abbreviations: boolean;
}

/** What changes a text after it is parsed, slice by slice. */
export interface SlicePlugins {
  /** Ours. */
  readonly own?: PluggableList | undefined;
  /** Given by code: they extend the syntax everywhere, and change authors' text, but neither label lines nor headings of parts. */
  readonly text?: PluggableList | undefined;
  /** Given by code: they change whatever is in a slice. */
  readonly slice?: PluggableList | undefined;
}

/** What a parser is taught: a syntax, and the nodes that it makes. */
interface Lesson {
  readonly syntax: Extension;
  readonly nodes: NodeExtension;
}

function lessons({ math, mark, subsup, definitions, emoji, notes, abbreviations }: MarkdownExtensions): Lesson[] {
  const signs = [...(mark ? [markSign] : []), ...(subsup ? [subscriptSign, superscriptSign] : [])];
  return [
    ...(math ? [{ syntax: formulaSyntax(), nodes: formulaNodes() }] : []),
    ...(definitions ? [{ syntax: defList, nodes: definitionListNodes() }] : []),
    ...(abbreviations ? [{ syntax: abbreviationSyntax(), nodes: abbreviationNodes() }] : []),
    ...(emoji ? [{ syntax: emojiSyntax(), nodes: emojiNodes() }] : []),
    ...signs.map((sign) => ({ syntax: pairedSyntax(sign), nodes: pairedNodes(sign) })),
    // Last, and so tried before what else begins with a caret.
    ...(notes ? [{ syntax: inlineNoteSyntax(), nodes: inlineNoteNodes() }] : []),
  ];
}

/** Teaches a parser what a guide's Markdown has beyond GitHub's. */
function extend(this: Processor, extensions: MarkdownExtensions): void {
  const data = this.data();
  const taught = lessons(extensions);
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...taught.map(({ syntax }) => syntax)];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...taught.map(({ nodes }) => nodes)];
}

/**
 * A parser for GitHub-flavoured Markdown: emphasis beside full-width signs works, single tildes stay text.
 *
 * @param names - Of a question's parts.
 * @param extensions - What it reads beyond.
 */
export function sliceParser(
  names: PartNames,
  extensions: MarkdownExtensions,
  { own = [], text = [], slice: whole = [] }: SlicePlugins = {},
): SliceParser {
  const dialect = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly)
    .use(extend, extensions)
    .freeze();
  const extended = dialect()
    .use([...text, ...whole])
    .freeze();
  const parse = (source: string, path: string): Root => {
    try {
      return extended.parse(source);
    } catch (cause) {
      // Where the dialect alone cannot parse it either, that throws, and is ours.
      dialect.parse(source);
      throw foreignFault(`Syntax that a plugin adds, and that read \`${path}\`,`, cause);
    }
  };
  const onSlice = unified()
    .use([...own, ...whole])
    .freeze();
  const onText = unified().use(text).freeze();
  const change = async (tree: Root, file: VFile): Promise<Root> => {
    const changed = (await onSlice.run(tree, file)) as Root;
    if (text.length === 0) return changed;
    const children = await changeText(changed.children, names, async (nodes) => {
      const stretch: Root = { type: 'root', children: nodes };
      return ((await onText.run(stretch, file)) as Root).children;
    });
    return { ...changed, children };
  };
  return async (slice, scan, path) => {
    if (slice.text.length > sliceLimit)
      return { refused: `This is ${slice.text.length} characters long; a question has at most ${sliceLimit}` };
    if (deepLine.test(slice.text)) return { refused: 'More than 60 lists or quotations stand within one another here' };
    if ((slice.text.match(definitionLine)?.length ?? 0) > mostDefinitions)
      return { refused: `More than ${mostDefinitions} lines begin with a colon here` };
    // An end mark that an author typed is white space in the middle of nothing; without it ours are unambiguous.
    const source = markAutolinkEnds(slice.text.replaceAll(endMark, ' '));
    const stubs = stubDefinitions(slice.text, scan);
    const parsed = parse(stubs + source.text, path);
    await nameEmoji(parsed);
    if (!isShallow(parsed)) return { refused: `More than ${depthLimit} blocks stand within one another here` };
    if (tagDepth(parsed) > depthLimit)
      return { refused: `More than ${depthLimit} HTML tags are open within one another here` };
    parsed.children = parsed.children.filter((node) => !isStub(node, stubs.length));
    moveToFile(parsed, slice, stubs, source);
    placeInlineNotes(parsed);
    const file = new VFile({ path, value: scan.source });
    const tree = await change(parsed, file).catch((error: unknown) => {
      // What `file.fail` throws is a message of the file, and ends the plugins' work on this slice.
      if (error instanceof VFileMessage && file.messages.includes(error)) return parsed;
      throw error;
    });
    return { nodes: tree.children, messages: file.messages.map((message) => placed(message, slice)) };
  };
}

/** A message of the file. One that has no place stands where the slice begins: that is all its plugin has seen. */
function placed(message: VFileMessage, { line, offset }: Slice): VFileMessage {
  if (message.place !== undefined) return message;
  return Object.assign(message, { place: { line, column: 1, offset }, line, column: 1 });
}

/**
 * Definitions for the labels that a slice mentions and that its file defines somewhere. Without them the parser
 * takes `[text][label]` and `[^label]` for plain text. They stand before the slice, where no open block can swallow them.
 */
function stubDefinitions(text: string, scan: Scan): string {
  const stubs = new Set<string>();
  for (const [, caret, label = ''] of text.matchAll(/\[(\^?)((?:[^[\]\\]|\\.)+)\]/g)) {
    const known = caret === '^' ? scan.footnoteLabels : scan.linkLabels;
    const line = label.replace(/\s+/g, ' ');
    if (known.has(normaliseLabel(label))) stubs.add(caret === '^' ? `[^${line}]: .\n\n` : `[${line}]: #\n\n`);
  }
  return [...stubs].join('');
}

function isStub(node: RootContent, length: number): boolean {
  return (node.position?.start.offset ?? Number.POSITIVE_INFINITY) < length;
}

function moveToFile(tree: Root, slice: Slice, stubs: string, source: Marked): void {
  const stubLines = stubs.split('\n').length - 1;
  const move = (point: Point): void => {
    const offset = (point.offset ?? 0) - stubs.length;
    point.column -= marksBefore(source.marks, offset) - marksBefore(source.marks, offset - point.column + 1);
    point.offset = offset - marksBefore(source.marks, offset) + slice.offset;
    point.line += slice.line - 1 - stubLines;
  };
  visit(tree, (node) => {
    if (source.marks.length > 0) removeMarks(node);
    if (!node.position) return;
    move(node.position.start);
    move(node.position.end);
  });
}

function removeMarks(node: Node): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') Object.assign(node, { [key]: withoutEndMarks(value) });
  }
}

/** How many marks stand before an offset; the list is sorted, so by halving. */
function marksBefore(marks: readonly number[], offset: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Without recursion, as it is there to keep recursion safe. */
function isShallow(tree: Root): boolean {
  let level: readonly Node[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > depthLimit) return false;
    level = level.flatMap((node) => ('children' in node ? (node.children as Node[]) : []));
  }
  return true;
}
