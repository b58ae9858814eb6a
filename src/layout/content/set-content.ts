import type { ElementContent, Root } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { Setting } from '../setting.js';
import { keepKnownIds } from './anchors.js';
import { setCode } from './code.js';
import { sinkHeadings } from './headings.js';
import { placeInserts, type SetInsert } from './inserts.js';
import { cleanInlineCode } from './invisible.js';
import { settleLinks } from './links.js';
import { measureLists } from './lists.js';
import { type NoteCounter, numberReferences } from './notes.js';
import { simplifyTitle, unwrapBlocks } from './phrasing.js';
import { settlePictures } from './pictures.js';
import { insertMark, noteMark } from './schema.js';
import { survey } from './survey.js';
import { alignByClass, frameTables } from './tables.js';

/** Where a text stands: its file, its notes, and how high its headings may rank. */
export interface Flow {
  readonly file: string;
  readonly notes: NoteCounter;
  readonly leastHeading: 3 | 4 | 5;
  /** Sets what an insert asks for; undefined where the book inserts nothing. */
  readonly setInsert?: SetInsert | undefined;
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

/** Authors' text, ready for its medium. Safety comes first, so that nothing after it meets anything unexpected. */
export function setContent(content: readonly RootContent[], setting: Setting, flow: Flow): ElementContent[] {
  const { medium } = setting;
  const tree = setting.toHast(content);
  const { tags, properties } = survey(tree);
  const has = (...names: readonly string[]) => names.some((name) => tags.has(name));
  if (properties.has('id') || properties.has('name')) keepKnownIds(tree, setting.edition.guide.anchors);
  if (has('h1', 'h2', 'h3', 'h4', 'h5', 'h6')) sinkHeadings(tree, flow.leastHeading);
  if (properties.has('align')) alignByClass(tree);
  if (has(noteMark)) numberReferences(tree, flow.notes, medium);
  if (has('a')) settleLinks(tree, setting, flow.file);
  if (has('img')) settlePictures(tree, setting, flow.file);
  if (has('ol')) measureLists(tree);
  if (has('table')) frameTables(tree, setting);
  if (has('pre')) setCode(tree, setting, flow.file);
  if (has(insertMark)) placeInserts(tree, flow.setInsert);
  if (has('code', 'kbd', 'samp')) cleanInlineCode(tree);
  if (has('details') && !medium.folds) unfold(tree);
  if (!medium.keepsIds) dropIds(tree);
  return tree.children as ElementContent[];
}

/** Phrasing is read as a paragraph: the nodes of a root would be set as blocks, with line ends between them. */
const asParagraph = (content: readonly RootContent[]): RootContent[] => [
  { type: 'paragraph', children: content as PhrasingContent[] },
];

/** The inside of a heading: only what may stand within a line. */
export function setPhrasing(content: readonly RootContent[], setting: Setting, flow: Flow): ElementContent[] {
  const tree: Root = { type: 'root', children: setContent(asParagraph(content), setting, flow) };
  unwrapBlocks(tree);
  return tree.children as ElementContent[];
}

/** A title as it stands in contents: its words and signs, but neither links nor notes nor ids. */
export function setTitle(content: readonly RootContent[], setting: Setting): ElementContent[] {
  const tree = setting.toHast(asParagraph(content));
  simplifyTitle(tree);
  unwrapBlocks(tree);
  cleanInlineCode(tree);
  return tree.children as ElementContent[];
}
