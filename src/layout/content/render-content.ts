import type { ElementContent, Root } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { Question } from '../../guide/question.js';
import type { RenderContext } from '../render-context.js';
import { settleAbbreviations } from './abbreviations.js';
import { keepKnownIds } from './anchors.js';
import { placeCallOuts } from './call-outs.js';
import { placeCaptions } from './captions.js';
import { renderCode } from './code.js';
import { groupTerms } from './definition-lists.js';
import { collectFeatures } from './features.js';
import { placeFormulas } from './formulas.js';
import { sinkHeadings } from './headings.js';
import { pageBreak, placeInserts, type RenderInsert } from './inserts.js';
import { cleanInlineCode } from './invisible.js';
import { settleLinks } from './links.js';
import { measureLists } from './lists.js';
import { type NoteCounter, numberReferences } from './notes.js';
import { simplifyTitle, unwrapBlocks } from './phrasing.js';
import { settlePictures } from './pictures.js';
import { placeRunIns } from './run-ins.js';
import { callOutMark, captionMark, formulaMark, insertMark, noteMark, runInMark } from './schema.js';
import { alignByClass, frameTables } from './tables.js';

/** Where a text stands: its file, its notes, and how high its headings may rank. */
export interface TextContext {
  readonly file: string;
  readonly notes: NoteCounter;
  readonly leastHeading: 3 | 4 | 5;
  /** Id of the question that stands alone, as on a card; undefined where others stand beside it. */
  readonly alone?: string | undefined;
  /** Renders what an insert asks for; undefined where the book inserts nothing. */
  readonly renderInsert?: RenderInsert | undefined;
}

/** What nobody could unfold is open. */
function unfold(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'details') node.properties['open'] = true;
  });
}

/** Takes the text's own places away; the parts of a drawing, which refer to one another, keep theirs. */
function dropIds(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'svg') return SKIP;
    delete node.properties['id'];
    return CONTINUE;
  });
}

/** Marks, as what the book inserts, where pages are to begin. */
const withPageBreaks = (content: readonly RootContent[]): readonly RootContent[] =>
  content.flatMap((node) => (node.data?.breaksPage ? [{ type: 'insert', name: pageBreak, words: [] }, node] : [node]));

/** Authors' text, ready for its medium. Safety comes first, so that nothing after it meets anything unexpected. */
export function renderContent(
  content: readonly RootContent[],
  context: RenderContext,
  textContext: TextContext,
): ElementContent[] {
  const { medium } = context;
  const tree = context.toHast(medium.breaksPages ? withPageBreaks(content) : content, textContext.file);
  const { tags, properties } = collectFeatures(tree);
  const has = (...names: readonly string[]) => names.some((name) => tags.has(name));
  if (properties.has('id') || properties.has('name')) keepKnownIds(tree, context.edition.guide.anchors);
  if (has('h1', 'h2', 'h3', 'h4', 'h5', 'h6')) sinkHeadings(tree, textContext.leastHeading);
  if (properties.has('align')) alignByClass(tree);
  if (has(noteMark)) numberReferences(tree, textContext.notes, medium);
  if (has('a')) settleLinks(tree, context, textContext);
  if (has('img')) settlePictures(tree, context, textContext.file);
  if (has('ol')) measureLists(tree);
  if (has(captionMark)) placeCaptions(tree, context, textContext.file);
  if (has('table')) frameTables(tree, context);
  if (has('pre')) renderCode(tree, context, textContext.file);
  if (has(callOutMark)) placeCallOuts(tree, context);
  if (has(runInMark)) placeRunIns(tree, context.labels);
  if (has(formulaMark)) placeFormulas(tree, context, textContext.file);
  if (has(insertMark)) placeInserts(tree, textContext.renderInsert);
  if (has('code', 'kbd', 'samp')) cleanInlineCode(tree);
  if (has('dl') && medium.groupsTerms) groupTerms(tree);
  if (has('abbr')) settleAbbreviations(tree, medium);
  if (has('details') && !medium.folds) unfold(tree);
  if (!medium.keepsIds) dropIds(tree);
  return tree.children as ElementContent[];
}

/** Phrasing is read as a paragraph: the nodes of a root would be set as blocks, with line ends between them. */
const asParagraph = (content: readonly RootContent[]): RootContent[] => [
  { type: 'paragraph', children: content as PhrasingContent[] },
];

/** The inside of a heading: only what may stand within a line. */
export function renderPhrasing(
  content: readonly RootContent[],
  context: RenderContext,
  textContext: TextContext,
): ElementContent[] {
  const tree: Root = { type: 'root', children: renderContent(asParagraph(content), context, textContext) };
  unwrapBlocks(tree);
  return tree.children as ElementContent[];
}

/** A title as it stands in contents: its words and signs, but neither links nor notes nor ids. */
export function renderTitle(
  { title, place }: Pick<Question, 'title' | 'place'>,
  context: RenderContext,
): ElementContent[] {
  const tree = context.toHast(asParagraph(title), place.file);
  placeFormulas(tree, context, place.file);
  simplifyTitle(tree);
  unwrapBlocks(tree);
  cleanInlineCode(tree);
  return tree.children as ElementContent[];
}
