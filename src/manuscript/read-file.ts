import type { Definition, FootnoteDefinition, Heading, Root, RootContent } from 'mdast';
import { dropControls } from './control-signs.js';
import type { Fault, FileDraft, QuestionDraft } from './draft.js';
import { readFrontMatter } from './front-matter.js';
import type { SliceParser } from './parse-slice.js';
import type { PartNames } from './part-names.js';
import { plainText } from './plain-text.js';
import { readQuestion } from './read-question.js';
import { type Scan, type Slice, scan } from './slices/scan.js';
import { scanFaults } from './slices/scan-faults.js';
import { joinCjkLines } from './transforms/cjk-line-ends.js';
import { commentFaults } from './transforms/comment-faults.js';
import { dropComments } from './transforms/comments.js';
import { byIdentifier, resolveReferences, takeDefinitions } from './transforms/definitions.js';
import { settleLanguages } from './transforms/fence-languages.js';
import { takeInserts } from './transforms/inserts.js';

/** What is needed to read a file apart from the file. */
export interface FileContext {
  readonly parse: SliceParser;
  readonly language: string;
  readonly names: PartNames;
}

export interface FileSource {
  readonly kind: FileDraft['kind'];
  /** Relative to the guide's folder. */
  readonly file: string;
  /** Id by which `guide.yaml` lists it. */
  readonly id: string;
  readonly source: string;
}

/**
 * Reads one Markdown file: cuts it, parses the pieces one by one, and puts the file's definitions where they are
 * referred to.
 */
export async function readFile(from: FileSource, context: FileContext): Promise<{ draft: FileDraft; faults: Fault[] }> {
  const cut = scan(from.source);
  const faults = scanFaults(cut, from.file);
  const front = readFrontMatter(cut.frontMatter, from);
  faults.push(...front.faults);

  const trees: Root[] = [];
  for (const slice of [cut.head, ...cut.parts]) {
    trees.push(await readSlice(slice, cut, from.file, context, faults));
  }
  const links: Definition[] = [];
  const footnotes: FootnoteDefinition[] = [];
  for (const tree of trees) {
    const taken = takeDefinitions(tree);
    links.push(...taken.links);
    footnotes.push(...taken.footnotes);
  }
  const byLabel = byIdentifier(links);
  for (const parent of [...trees, ...footnotes]) resolveReferences(parent, byLabel);

  const [head = [], ...parts] = trees.map((tree) => tree.children);
  const top = takeTitle(head);
  const isSection = from.kind === 'section';
  const draft: FileDraft = {
    kind: from.kind,
    file: from.file,
    source: cut.source,
    id: from.id,
    title: front.title ?? top.title ?? '',
    intro: isSection ? top.rest : [...top.rest, ...parts.flat()],
    questions: isSection ? parts.flatMap((nodes) => questionIn(nodes, from.file, context)) : [],
    footnotes,
    definitions: links,
  };
  if (draft.title === '') faults.push(untitled(from.file));
  return { draft, faults };
}

async function readSlice(slice: Slice, cut: Scan, file: string, context: FileContext, faults: Fault[]): Promise<Root> {
  const { nodes, refused } = await context.parse(slice, cut);
  const tree: Root = { type: 'root', children: nodes ?? [] };
  if (refused !== undefined) {
    const message = `${refused}, so this part is not read. Cut it into questions of a few pages.`;
    faults.push({ rule: 'question-size', message, file, position: { line: slice.line, column: 1 } });
  }
  for (const position of takeInserts(tree)) {
    const message =
      'An insert stands alone between empty lines. Move this one out of the text, list or quotation around it.';
    faults.push({ rule: 'insert-known', message, file, position });
  }
  faults.push(...commentFaults(tree).map((fault) => ({ ...fault, file })));
  dropComments(tree);
  faults.push(...dropControls(tree, slice.text, file));
  settleLanguages(tree);
  joinCjkLines(tree, context.language);
  return tree;
}

function questionIn(nodes: readonly RootContent[], file: string, context: FileContext): QuestionDraft[] {
  const [heading, ...rest] = nodes;
  return heading?.type === 'heading' ? [readQuestion(heading, rest, file, context.names)] : [];
}

/** A heading of level 1 on top is the file's title, as Markdown viewers show it. */
function takeTitle(head: RootContent[]): { title: string | undefined; rest: RootContent[] } {
  const first = head.findIndex((node) => node.type !== 'html');
  const heading = head[first] as Heading | undefined;
  if (heading?.type !== 'heading' || heading.depth !== 1) return { title: undefined, rest: head };
  return { title: plainText(heading), rest: head.filter((node) => node !== heading) };
}

function untitled(file: string): Fault {
  const message =
    'This file has no title. Write a heading on top, such as `# Keys`, or `title: Keys` in its front matter.';
  return { rule: 'section-titled', message, file, position: { line: 1, column: 1 } };
}
