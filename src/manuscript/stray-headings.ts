import type { Blockquote, Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Level } from '../guide/level.js';
import type { Finding } from './draft.js';
import { firstLine } from './first-line.js';
import { isLabelLine, readLabelLine } from './label-line.js';
import { levelOf } from './levels.js';
import { looseLabels, nameLabels } from './loose-labels.js';
import { type PartNames, partHeading } from './part-names.js';
import { plainText } from './plain-text.js';
import { typedText, writtenText } from './written-text.js';

/** What is needed to see that a heading begins a question. */
export interface StrayContext {
  readonly levels: readonly Level[];
  readonly names: PartNames;
  /** Of the file, for how a heading is written. */
  readonly source: string;
}

type Told = Pick<Finding, 'message' | 'position'>;

/** A piece of a file, cut where questions begin in it that are not written as such. */
export interface CutPiece {
  /** What the piece itself holds. */
  readonly own: readonly RootContent[];
  /** Questions within it, each from its heading on. */
  readonly strays: readonly (readonly [Heading, ...RootContent[]])[];
  readonly told: readonly Told[];
}

/**
 * Finds the headings that are to begin a question or a part and are not written `## …`: without the space, in a list
 * or a quotation, of another level, indented or underlined, in bold words or in HTML. What follows one is read as the question that it was meant
 * to be, so that only the heading is told.
 *
 * @param nodes - Of a piece, without the heading that begins it.
 */
export function cutStrays(nodes: readonly RootContent[], context: StrayContext): CutPiece {
  const told: Told[] = [];
  const known = new Set<RootContent>();
  const tell = (heading: Heading, message: string) => {
    known.add(heading);
    told.push({ message, position: heading.position });
  };
  const spaced = nodes.flatMap((node, index) => withSpace(node, nodes[index + 1], context, tell));
  const titled = spaced.map((node, index) => asTitle(node, spaced[index + 1], context, index === 0, tell));
  const flat = titled.flatMap((node, index) => lifted(node, titled[index + 1], context, tell));
  const pieces: RootContent[][] = [[]];
  for (const [index, node] of flat.entries()) {
    const isQuestion = node.type === 'heading' && beginsQuestion(node, flat[index + 1], context);
    if (isQuestion) pieces.push([]);
    pieces.at(-1)?.push(node);
    if (node.type !== 'heading' || known.has(node)) continue;
    if (isQuestion || node.depth === 2) tell(node, formOf(node, context.source, isQuestion));
  }
  const [own = [], ...strays] = pieces;
  return { own, strays: strays as [Heading, ...RootContent[]][], told };
}

type Tell = (heading: Heading, message: string) => void;

/** Whether labels follow a heading that names no part. */
export function beginsQuestion(heading: Heading, next: RootContent | undefined, context: StrayContext): boolean {
  if (next?.type !== 'paragraph' || partHeading(heading, context.names)) return false;
  if (!isLabelLine(next)) return looseLabels(next, context.levels) !== undefined;
  const { level, ids, tags } = readLabelLine(next);
  const words = [...(level ? [level] : []), ...tags].map(({ text }) => text);
  return nameLabels([...words, ...ids.map(({ text }) => `#${text}`)], context.levels);
}

/** What is wrong with a heading, by the line that it begins with. */
function formOf(heading: Heading, source: string, isQuestion: boolean): string {
  const line = source.split('\n')[(heading.position?.start.line ?? 1) - 1] ?? '';
  const right = `\`## ${typedText(heading, source)}\``;
  if (!line.trimStart().startsWith('#')) {
    if (heading.depth === 1) return `A line of \`=\` below text makes it a heading of level 1. Write ${right}`;
    return `A line of hyphens below text makes it a heading. Put an empty line above the hyphens, or write ${right}`;
  }
  if (heading.depth === 2) return `A question begins at the start of its line. Write ${right}`;
  return isQuestion ? `Labels follow this heading, so it looks like a question. Write ${right}` : `Write ${right}`;
}

/** A line that may be meant as a heading. */
interface Line {
  readonly words: readonly PhrasingContent[];
  /** Whether it is set as headings are, and not only a line of text. */
  readonly isMarked: boolean;
}

/** `**What is it?**`, `<h2>What is it?</h2>` and `####### What is it?` are marked; `1. What is it?` is a line. */
function lineOf(node: RootContent): Line | undefined {
  if (node.type === 'html') {
    const [, , text] = /^<h([1-6])\b[^>]*>(.*)<\/h\1>\s*$/is.exec(node.value) ?? [];
    const value = text?.replace(/<[^>]*>/g, '').trim();
    return value ? { words: [{ type: 'text', value }], isMarked: true } : undefined;
  }
  const [item, other] = node.type === 'list' ? node.children : [];
  const [inner = node, more] = item?.children ?? [];
  if (inner.type !== 'paragraph' || other || more || firstLine(inner.children).rest.length > 0) return undefined;
  const [first, ...others] = inner.children;
  if (first?.type === 'strong' && others.length === 0) return { words: first.children, isMarked: true };
  const signs = first?.type === 'text' ? (/^#+\s+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type !== 'text' || signs === '') return { words: inner.children, isMarked: false };
  return { words: [{ ...first, value: first.value.slice(signs.length) }, ...others], isMarked: true };
}

/**
 * What is no heading for Markdown, as the question's that labels below say it is: a level, with an id where the line
 * could be any.
 *
 * @param isFirst - Whether it stands right below a heading, which then has these labels too far below it.
 */
function asTitle(
  node: RootContent,
  next: RootContent | undefined,
  context: StrayContext,
  isFirst: boolean,
  tell: Tell,
): RootContent {
  if (!isLabelLine(next)) return node;
  const { level, ids } = readLabelLine(next);
  if (!level || !levelOf(level.text, context.levels)) return node;
  const line = lineOf(node);
  if (!line || (!line.isMarked && (isFirst || ids.length === 0))) return node;
  const position = node.position ? { position: node.position } : {};
  const heading: Heading = { type: 'heading', depth: 2, children: [...line.words], ...position };
  tell(
    heading,
    `Labels follow this line, so it looks like a question. Write \`## ${typedText(heading, context.source)}\``,
  );
  return heading;
}

/** `##What is it?`, as the heading that it was meant to be and what stands below it. */
function withSpace(node: RootContent, next: RootContent | undefined, context: StrayContext, tell: Tell): RootContent[] {
  const [first] = node.type === 'paragraph' ? node.children : [];
  if (node.type !== 'paragraph' || first?.type !== 'text') return [node];
  const [signs = ''] = /^#{1,6}(?=[^\s#])/.exec(writtenText(first, context.source)) ?? [];
  if (signs === '' || !first.value.startsWith(signs)) return [node];
  const { line, rest } = firstLine(node.children);
  const [begin, ...others] = line;
  const title = begin?.type === 'text' ? [{ ...begin, value: begin.value.slice(signs.length) }, ...others] : line;
  const below: Paragraph | undefined = rest.length === 0 ? undefined : { ...node, children: rest };
  const position = node.position ? { position: node.position } : {};
  const heading: Heading = { type: 'heading', depth: signs.length as Heading['depth'], children: title, ...position };
  // A single sign begins a word of its own on the social web.
  if (signs.length === 1 && !beginsQuestion(heading, below ?? next, context)) return [node];
  const isQuestion = signs.length < 3 || beginsQuestion(heading, below ?? next, context);
  const right = `${isQuestion ? '##' : signs} ${plainText(heading)}`;
  tell(heading, `A heading needs a space behind its \`${signs}\`. Write \`${right}\``);
  return [heading, ...(below ? [below] : [])];
}

/** A question in a list or a quotation, taken out of it. */
function lifted(node: RootContent, next: RootContent | undefined, context: StrayContext, tell: Tell): RootContent[] {
  if (node.type !== 'list' && node.type !== 'blockquote') return [node];
  const inner = blocksIn(node);
  const found = inner.filter((each, index): each is Heading => {
    return each.type === 'heading' && beginsQuestion(each, inner[index + 1] ?? next, context);
  });
  if (found.length === 0) return [node];
  const where = node.type === 'list' ? 'list' : 'quotation';
  for (const heading of found) {
    tell(
      heading,
      `A question begins at the start of its line, not in a ${where}. Write \`## ${typedText(heading, context.source)}\``,
    );
  }
  return inner;
}

/** The blocks of a list or quotation, out of all that they stand in. */
function blocksIn(node: List | Blockquote): RootContent[] {
  const children: readonly RootContent[] =
    node.type === 'list' ? node.children.flatMap((item) => item.children) : node.children;
  return children.flatMap((child) =>
    child.type === 'list' || child.type === 'blockquote' ? blocksIn(child) : [child],
  );
}
