import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { VFileMessage } from 'vfile-message';
import { settleAbbreviations, takeAbbreviations } from './abbreviations/settle.js';
import { dropControls } from './control-signs.js';
import type { Fault, FileDraft, QuestionDraft } from './draft.js';
import { readFrontMatter } from './front-matter.js';
import { isLabelLine } from './label-line.js';
import type { MarkdownExtensions, SliceParser } from './parse-slice.js';
import { nearPart } from './part-names.js';
import { plainText } from './plain-text.js';
import { type QuestionContext, readQuestion } from './read-question.js';
import { type Scan, type Slice, scan } from './slices/scan.js';
import { scanFaults } from './slices/scan-faults.js';
import { beginsQuestion, cutStrays, type StrayContext } from './stray-headings.js';
import { settleCallOuts } from './transforms/call-outs.js';
import { joinCjkLines } from './transforms/cjk-line-ends.js';
import { commentFaults } from './transforms/comment-faults.js';
import { dropComments } from './transforms/comments.js';
import { byIdentifier, resolveReferences, takeDefinitions } from './transforms/definitions.js';
import { noteDiagrams } from './transforms/diagrams.js';
import { settleLanguages } from './transforms/fence-languages.js';
import { settleFigures } from './transforms/figures.js';
import { settleFormulas } from './transforms/formulas.js';
import { takeInserts } from './transforms/inserts.js';
import { settleTableCaptions } from './transforms/table-captions.js';

/** What is needed to read a file apart from the file. */
export interface FileContext extends QuestionContext {
  readonly parse: SliceParser;
  readonly extensions: MarkdownExtensions;
  readonly language: string;
}

export interface FileSource {
  readonly kind: FileDraft['kind'];
  /** Relative to the guide's folder. */
  readonly file: string;
  /** Id by which `guide.yaml` lists it. */
  readonly id: string;
  readonly source: string;
}

export interface ReadFile {
  readonly draft: FileDraft;
  readonly faults: readonly Fault[];
  /** What plugins say of it. */
  readonly messages: readonly VFileMessage[];
}

/**
 * Reads one Markdown file: cuts it, parses the pieces one by one, and puts the file's definitions where they are
 * referred to.
 */
export async function readFile(from: FileSource, context: FileContext): Promise<ReadFile> {
  const cut = scan(from.source);
  const faults = scanFaults(cut, from.file);
  const front = readFrontMatter(cut.frontMatter, from);
  faults.push(...front.faults);

  const messages: VFileMessage[] = [];
  const isSection = from.kind === 'section';
  const pieces: Piece[] = [];
  for (const slice of [cut.head, ...cut.parts]) {
    const { piece, messages: said } = await parseSlice(slice, cut, from.file, context, faults);
    pieces.push(piece);
    messages.push(...said);
  }
  // The text of a chapter is one: a mark above a heading stands before it.
  const whole = { tree: joined(pieces), source: cut.source };
  const trees = (isSection ? pieces : [whole]).map((piece) => settlePiece(piece, cut, from, context, faults));
  const { meanings, places } = takeAbbreviations(trees);
  const used = new Set(trees.flatMap((tree) => [...settleAbbreviations(tree, meanings, cut.source)]));
  for (const [short, position] of places) if (!used.has(short)) faults.push(unusedAbbreviation(short, position, from));
  const links: Definition[] = [];
  const footnotes: FootnoteDefinition[] = [];
  for (const tree of trees) {
    const taken = takeDefinitions(tree);
    links.push(...taken.links);
    footnotes.push(...taken.footnotes);
  }
  const byLabel = byIdentifier(links);
  for (const parent of [...trees, ...footnotes]) {
    resolveReferences(parent, byLabel);
    settleTableCaptions(parent, [context.labels.table, 'Table']);
    faults.push(...settleFigures(parent, cut.source).map((fault) => ({ ...fault, file: from.file })));
  }

  const [head = [], ...parts] = trees.map((tree) => tree.children);
  const top = takeTitle(head, isSection ? { ...context, source: cut.source } : undefined);
  const section = isSection
    ? readSection(top.rest, parts, { file: from.file, source: cut.source, faults }, context)
    : undefined;
  const draft: FileDraft = {
    kind: from.kind,
    file: from.file,
    source: cut.source,
    id: from.id,
    title: front.title ?? top.title ?? '',
    split: front.split,
    intro: section?.intro ?? [...top.rest, ...parts.flat()],
    questions: section?.questions ?? [],
    footnotes,
    definitions: links,
  };
  if (draft.title === '') faults.push(untitled(from.file));
  return { draft, faults, messages };
}

/** A part of a file, as it was parsed. */
interface Piece {
  readonly tree: Root;
  readonly source: string;
}

const joined = (pieces: readonly Piece[]): Root => ({
  type: 'root',
  children: pieces.flatMap(({ tree }) => tree.children),
});

async function parseSlice(
  slice: Slice,
  cut: Scan,
  file: string,
  context: FileContext,
  faults: Fault[],
): Promise<{ piece: Piece; messages: readonly VFileMessage[] }> {
  const { nodes = [], messages = [], refused } = await context.parse(slice, cut, file);
  if (refused !== undefined) {
    const message = `${refused}, so this part is not read. Cut it into questions of a few pages.`;
    faults.push({ rule: 'question-size', message, file, position: { line: slice.line, column: 1 } });
  }
  return { piece: { tree: { type: 'root', children: nodes }, source: slice.text }, messages };
}

function settlePiece(
  { tree, source }: Piece,
  cut: Scan,
  { file, kind }: FileSource,
  context: FileContext,
  faults: Fault[],
): Root {
  for (const position of takeInserts(tree)) {
    const message =
      'An insert stands alone between empty lines. Move this one out of the text, list or quotation around it.';
    faults.push({ rule: 'insert-known', message, file, position });
  }
  // In a section, headings are questions and their parts.
  const breaks = { beforeHeadings: kind !== 'section' };
  faults.push(...commentFaults(tree, breaks).map((fault) => ({ ...fault, file })));
  dropComments(tree, breaks);
  faults.push(...dropControls(tree, source, file));
  settleLanguages(tree);
  if (context.extensions.math) settleFormulas(tree);
  if (context.extensions.diagrams) noteDiagrams(tree);
  if (context.extensions.callouts) settleCallOuts(tree, cut.source);
  joinCjkLines(tree, context.language);
  return tree;
}

/** The introduction and the questions of a section. Questions that are not written as such are told, and read. */
function readSection(
  head: readonly RootContent[],
  parts: readonly (readonly RootContent[])[],
  { file, source, faults }: { file: string; source: string; faults: Fault[] },
  context: FileContext,
): Pick<FileDraft, 'intro' | 'questions'> {
  const cut = (nodes: readonly RootContent[]) => {
    const piece = cutStrays(nodes, { ...context, source });
    faults.push(...piece.told.map((told) => ({ ...told, rule: 'heading-form', file })));
    return piece;
  };
  const intro = cut(head);
  const pieces: (readonly RootContent[])[] = [...intro.strays];
  for (const [heading, ...rest] of parts) {
    const { own, strays } = cut(rest);
    const before = pieces.at(-1);
    const part = before && heading && partOf(heading, own[0], context);
    if (part) {
      faults.push({ rule: 'heading-form', message: part.message, file, position: part.heading.position });
      pieces.splice(-1, 1, [...before, { ...part.heading, depth: 3 }, ...own]);
    } else if (heading) pieces.push([heading, ...own]);
    pieces.push(...strays);
  }
  for (const [heading] of pieces) {
    if (heading?.type !== 'heading' || plainText(heading).trim() !== '') continue;
    const message = 'This question has no title. Write it behind the `##`';
    faults.push({ rule: 'heading-form', message, file, position: heading.position });
  }
  return { intro: intro.own, questions: pieces.flatMap((nodes) => questionIn(nodes, file, context)) };
}

/** A part of a question that is written at the level of questions: no labels follow its name. */
function partOf(heading: RootContent, next: RootContent | undefined, { names, labels }: FileContext) {
  return heading.type === 'heading' && !isLabelLine(next) ? nearPart(heading, names, labels) : undefined;
}

function questionIn(nodes: readonly RootContent[], file: string, context: FileContext): QuestionDraft[] {
  const [heading, ...rest] = nodes;
  return heading?.type === 'heading' ? [readQuestion(heading, rest, file, context)] : [];
}

/**
 * A heading of level 1 on top is the file's title, as Markdown viewers show it.
 *
 * @param questions - How questions begin, where the file has any: a heading with labels below it is one of them.
 */
function takeTitle(head: RootContent[], questions: StrayContext | undefined) {
  const [heading, next] = head.filter((node) => node.type !== 'html');
  const isTitle = heading?.type === 'heading' && heading.depth === 1;
  if (!isTitle || (questions && beginsQuestion(heading, next, questions))) return { title: undefined, rest: head };
  return { title: plainText(heading), rest: head.filter((node) => node !== heading) };
}

function unusedAbbreviation(short: string, position: Position | undefined, { file }: FileSource): Fault {
  const message = `\`${short}\` is defined here, and stands nowhere in the text of this file.`;
  const hint = 'Write it as it stands in the text, case included, or take this line out. Titles and code do not count.';
  return { rule: 'abbreviation-used', message, hint, file, position };
}

function untitled(file: string): Fault {
  const message =
    'This file has no title. Write a heading on top, such as `# Keys`, or `title: Keys` in its front matter.';
  return { rule: 'section-titled', message, file, position: { line: 1, column: 1 } };
}
