import GithubSlugger, { slug as slugOf } from 'github-slugger';
import type { Heading } from 'mdast';
import type {} from 'remark-rehype';
import { explainedBlocks } from '../guide/choice.js';
import type { Anchors } from '../guide/guide.js';
import { idForm } from '../guide/id-form.js';
import type { NumberedKind } from '../guide/numbering.js';
import type { FileDraft, Finding, QuestionDraft } from './draft.js';
import { attribute, htmlElements } from './html-elements.js';
import { NameRegistry } from './name-registry.js';
import { plainText } from './plain-text.js';
import { nodesOf, type Visited, walk } from './walk.js';
import { pointWithin } from './written-text.js';

/** Every name that a guide gives to its places. */
export interface Names {
  readonly ids: ReadonlyMap<QuestionDraft, string>;
  readonly anchors: Anchors;
  /** Names that were given twice. */
  readonly clashes: readonly Finding[];
  /** Names of blocks that are none. */
  readonly misnamed: readonly Finding[];
}

/**
 * Names the questions and the headings of a guide: first what authors named (files, `#id` labels, named places in
 * HTML, figures and other blocks), then the rest by their titles, with one slugger for the whole book. Headings get theirs as
 * `data.hProperties.id`, which every output writes. Aliases come last: the names by which a code host knows a
 * place (`file.md#slug`), and the slugs of titles whose question has an id of its own.
 */
export function nameEverything(files: readonly FileDraft[]): Names {
  const registry = new NameRegistry();
  for (const { id, file, kind } of files) {
    registry.claim({ id, kind: kind === 'section' ? 'section' : 'chapter', owner: id }, { file, position: undefined });
  }
  const ids = nameQuestions(files, registry);
  const nodes = files.map((file) => ({ file, owned: ownedNodes(file, ids) }));
  for (const { owned } of nodes) namePlaces(owned, registry);
  const misnamed = nodes.flatMap(({ file, owned }) => nameBlocks(owned, file.source, registry));
  const headings = nodes.map(({ file, owned }) => ({ file, names: nameHeadings(file, owned, ids, registry) }));
  for (const { file, names } of headings) addAliases(file, names, registry);
  addFormerIds(ids, registry);
  return { ids, anchors: registry.anchors, clashes: registry.clashes, misnamed };
}

function nameQuestions(files: readonly FileDraft[], registry: NameRegistry): Map<QuestionDraft, string> {
  const ids = new Map<QuestionDraft, string>();
  const questions = files.flatMap((file) => file.questions);
  for (const question of questions) {
    const label = question.idLabels[0];
    if (!label) continue;
    ids.set(question, label.text);
    const anchor = { id: label.text, kind: 'question', owner: label.text } as const;
    registry.claim(anchor, { file: question.file, position: label.position });
  }
  for (const question of questions) {
    if (!ids.has(question)) ids.set(question, registry.invent(question.titleText, 'question'));
  }
  return ids;
}

interface Owned extends Visited {
  /** Id of the question, section or chapter that holds the node. */
  readonly owner: string;
}

/** The HTML, the headings and the numbered blocks of a file, with their owners. */
function ownedNodes(file: FileDraft, ids: ReadonlyMap<QuestionDraft, string>): Owned[] {
  const owners = new Map(file.questions.map((question) => [question.heading, ids.get(question)]));
  const found: Owned[] = [];
  let owner = file.id;
  for (const top of nodesOf(file)) {
    if (top.type === 'heading') owner = owners.get(top) ?? owner;
    if (top.type === 'footnoteDefinition') owner = file.id;
    for (const visited of walk([top], file.file)) {
      const { type, data } = visited.node;
      if (type === 'html' || type === 'heading' || data?.numbered) found.push({ ...visited, owner });
    }
  }
  return found;
}

/** `<a name="x">` and `id="x"`, as people write them; a name that XHTML does not allow names nothing. */
function namePlaces(owned: readonly Owned[], registry: NameRegistry): void {
  for (const { node, owner, file, position } of owned) {
    if (node.type !== 'html') continue;
    for (const element of htmlElements(node)) {
      const id = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined);
      if (id !== undefined && idForm.test(id)) registry.claim({ id, kind: 'place', owner }, { file, position });
    }
  }
}

/** Figures, formulas and tables that authors named. @returns What is wrong with the names. */
function nameBlocks(owned: readonly Owned[], source: string, registry: NameRegistry): Finding[] {
  return owned.flatMap(({ node, owner, file, position }): Finding[] => {
    const { kind, name: id } = node.data?.numbered ?? {};
    if (kind === undefined || id === undefined) return [];
    const [start, offset] = [position?.start, position?.start.offset];
    const at = offset === undefined ? -1 : source.indexOf(`#${id}`, offset);
    const point = start && at >= 0 ? pointWithin(start, source.slice(offset, at)) : start;
    if (!idForm.test(id)) return [wrongName(kind, id, { file, position: point })];
    const place = point && { start: point, end: { ...point, column: point.column + id.length + 1 } };
    registry.claim({ id, kind, owner }, { file, position: place });
    return [];
  });
}

const customary: Readonly<Record<NumberedKind, string>> = { figure: 'fig', equation: 'eq', table: 'tbl' };

function wrongName(kind: NumberedKind, id: string, at: Pick<Finding, 'file' | 'position'>): Finding {
  const form = `${customary[kind]}-${slugOf(id.replace(/^[^\p{L}\p{N}]+/u, ''))}`;
  const message = `A name begins with a letter and holds letters, digits, \`-\`, \`_\` and \`.\` only. Write \`{#${form}}\`.`;
  return { ...at, message };
}

interface NamedHeading {
  readonly heading: Heading;
  /** Where a link to the heading leads: the heading itself, or the question whose title or part it names. */
  readonly target: string;
  readonly isTitle: boolean;
}

function nameHeadings(
  file: FileDraft,
  owned: readonly Owned[],
  ids: ReadonlyMap<QuestionDraft, string>,
  registry: NameRegistry,
): NamedHeading[] {
  const titles = new Map(file.questions.map((question) => [question.heading, ids.get(question)]));
  const printed = printedHeadings(file);
  return owned.flatMap(({ node, owner }): NamedHeading[] => {
    if (node.type !== 'heading') return [];
    const title = titles.get(node);
    if (title !== undefined) return [{ heading: node, target: title, isTitle: true }];
    if (!printed.has(node)) return [{ heading: node, target: owner, isTitle: false }];
    const id = registry.invent(plainText(node), 'heading', owner);
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    return [{ heading: node, target: id, isTitle: false }];
  });
}

/** Headings that are printed as headings: not those of questions and of parts, which layouts set themselves. */
function printedHeadings(file: FileDraft): Set<Heading> {
  const contents = file.questions.flatMap((question) => [
    ...question.prompt,
    ...explainedBlocks(question.choice?.choice),
    ...question.explanation,
    ...[...question.traps, ...question.whys, ...question.followUps].flatMap((part) => part.content),
  ]);
  const found = new Set<Heading>();
  for (const { node } of walk([...file.intro, ...contents, ...file.footnotes], file.file)) {
    if (node.type === 'heading') found.add(node);
  }
  return found;
}

/** A code host counts slugs file by file. */
function addAliases(file: FileDraft, headings: readonly NamedHeading[], registry: NameRegistry): void {
  const slugger = new GithubSlugger();
  registry.alias(file.file, file.id);
  for (const { heading, target, isTitle } of headings) {
    const slug = slugger.slug(plainText(heading));
    registry.alias(`${file.file}#${slug}`, registry.isGiven(slug) ? slug : target);
    if (isTitle) registry.alias(slug, target);
  }
}

/** Links to an id that a question had before lead to the question. */
function addFormerIds(ids: ReadonlyMap<QuestionDraft, string>, registry: NameRegistry): void {
  for (const [question, id] of ids) for (const { text } of question.formerLabels) registry.alias(text, id);
}
