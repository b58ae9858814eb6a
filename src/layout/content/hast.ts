import type { Element, Root } from 'hast';
import type { Blockquote, FootnoteReference, Image, Paragraph, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { ToolError } from '../../diagnostics/tool-error.js';
import type { AllowedMarkup } from '../../guide/allowed-markup.js';
import type { Formula, InlineFormula } from '../../guide/formula/node.js';
import type { Insert } from '../../guide/insert.js';
import type {} from '../../guide/node-data.js';
import { placeOf } from '../../guide/numbered.js';
import { mendNesting } from './nesting.js';
import { callOutMark, captionMark, formulaMark, insertMark, noteMark, runInMark, schemaWith } from './schema.js';
import { smallSyntax } from './small-syntax.js';

/**
 * Turns authors' Markdown into safe HTML.
 *
 * @param file - That the text stands in, relative to the guide: for plugins, and what they say of it.
 * @throws ToolError (content) `refused-by-plugin` where a plugin calls `file.fail`.
 */
export type ToHast = (content: readonly RootContent[], file: string) => Root;

/** A footnote reference becomes a mark that carries its label; numbering comes later, in reading order. */
function footnoteReference(_state: unknown, node: FootnoteReference): Element {
  return { type: 'element', tagName: noteMark, properties: { dataLabel: node.identifier }, children: [] };
}

/** An insert becomes a mark that carries its words; what it stands for comes when all else is settled. */
function insert(_state: unknown, { name, words }: Insert): Element {
  const dataWords = [name, ...words].join(' ');
  return { type: 'element', tagName: insertMark, properties: { dataWords }, children: [] };
}

/** A formula becomes a mark that carries its TeX: what it becomes is up to the output, after the sanitiser. */
function math(_state: unknown, node: Formula): Element {
  const set = formula(node.value, 'block');
  if (node.data?.numbered) set.properties['dataPlace'] = placeOf(node);
  return set;
}

function inlineMath(_state: unknown, { value, data }: InlineFormula): Element {
  return formula(value, data?.display ? 'display' : 'line');
}

const formula = (dataTex: string, dataForm: string): Element => ({
  type: 'element',
  tagName: formulaMark,
  properties: { dataTex, dataForm },
  children: [],
});

type State = Parameters<typeof defaultHandlers.paragraph>[0];

/** A paragraph that is a table's caption becomes a mark with its place; one that is a rule, a weak or a strong answer begins with a mark that carries which. */
function paragraph(state: State, node: Paragraph): Element {
  const element = defaultHandlers.paragraph(state, node);
  if (node.data?.numbered) return { ...element, tagName: captionMark, properties: { dataPlace: placeOf(node) } };
  const dataKind = node.data?.runIn;
  if (dataKind)
    element.children.unshift({ type: 'element', tagName: runInMark, properties: { dataKind }, children: [] });
  return element;
}

/** A picture that is a figure carries its place, by which the figure is known. */
function image(state: State, node: Image): Element {
  const element = defaultHandlers.image(state, node);
  if (node.data?.numbered) element.properties['dataPlace'] = placeOf(node);
  return element;
}

/** A quotation that is a call-out becomes a mark around what it says. */
function blockquote(state: State, node: Blockquote): Element {
  const element = defaultHandlers.blockquote(state, node);
  const { name, fold, hasTitle } = node.data?.callOut ?? {};
  if (name === undefined) return element;
  const properties = { dataName: name, ...(fold ? { dataFold: fold } : {}), ...(hasTitle ? { dataTitled: '' } : {}) };
  return { ...element, tagName: callOutMark, properties };
}

/** A fence's words after its language, and its line, travel as attributes, since parsing raw HTML drops everything else. */
function keepFenceWords(tree: Root): void {
  visit(tree, 'element', (node, _index, parent) => {
    const words = (node.data as { meta?: string } | undefined)?.meta;
    if (node.tagName !== 'code' || parent?.type !== 'element' || parent.tagName !== 'pre') return;
    if (words) node.properties['dataWords'] = words;
    if (node.position) node.properties['dataLine'] = String(node.position.start.line);
  });
}

/** Boxes of task lists are signs in a book, not controls. */
function drawTaskBoxes(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'input' || !parent || index === undefined) return;
    parent.children[index] = { type: 'text', value: node.properties['checked'] ? '☑' : '☐' };
  });
}

/** Elements of older HTML, with their successors. */
const successors: ReadonlyMap<string, string> = new Map([
  ['center', 'div'],
  ['dir', 'ul'],
  ['strike', 's'],
  ['tt', 'code'],
]);

/** What is not valid any more gives way to its successor; what `center` says of its text stays. */
function replaceOldElements(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'center') node.properties = { align: 'center' };
    node.tagName = successors.get(node.tagName) ?? node.tagName;
  });
}

/** @param isForeign - Whether more than Markdown comes in, so that elements may stand where they must not. */
function processor(plugins: PluggableList, schema: Options, isForeign: boolean) {
  return unified()
    .use(remarkRehype, {
      handlers: { footnoteReference, insert, paragraph, image, blockquote, math, inlineMath, ...smallSyntax },
      allowDangerousHtml: true,
    })
    .use(() => drawTaskBoxes)
    .use(() => keepFenceWords)
    .use(plugins)
    .use(() => replaceOldElements)
    .use(rehypeSanitize, schema)
    .use(isForeign ? [() => mendNesting] : [])
    .freeze();
}

function holdsHtml(root: { type: 'root'; children: RootContent[] }): boolean {
  let found = false;
  visit(root, 'html', () => {
    found = true;
    return false;
  });
  return found;
}

/**
 * Prepares the way from Markdown to HTML. Markup written as HTML is parsed and sanitised with the rest; it is
 * parsed only where there is some, for that is the slow step. Nothing of what comes out can load or run anything,
 * whatever a reader's own plugins do: the sanitiser comes after them. What is passed in is one part of one
 * answer, so that markup that is never closed ends with it.
 *
 * @param plugins - Synchronous rehype plugins, from code.
 * @param allowed - Markup that code allows beyond the usual.
 * @param onMessage - Takes what plugins say of the text, each time that it is rendered.
 * @throws ToolError (usage) `markup-refused`.
 */
export function prepareToHast(
  plugins: PluggableList = [],
  allowed: AllowedMarkup = {},
  onMessage: (message: VFileMessage) => void = () => {},
): ToHast {
  const schema = schemaWith(allowed);
  const plain = processor(plugins, schema, plugins.length > 0);
  const withHtml = processor([rehypeRaw, ...plugins], schema, true);
  return (content, path) => {
    const root = { type: 'root' as const, children: [...content] };
    const file = new VFile({ path });
    try {
      return (holdsHtml(root) ? withHtml : plain).runSync(root, file);
    } catch (error) {
      throw error instanceof VFileMessage ? refused(error) : error;
    } finally {
      for (const message of file.messages) onMessage(message);
    }
  };
}

/** A text that a plugin does not take, at its place. */
function refused(cause: VFileMessage): ToolError {
  const rule = cause.ruleId === undefined ? '' : ` (${cause.ruleId})`;
  const place = [cause.file, cause.line, cause.column].filter((part) => part !== undefined).join(':');
  return new ToolError('content', 'refused-by-plugin', `${place}: ${cause.reason}${rule}`, { cause });
}
