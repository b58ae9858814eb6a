import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { resolveLink } from '../../guide/links.js';
import { numberedNamed } from '../../guide/numbered.js';
import { nameWithNumber, numberedWords } from '../numbered-words.js';
import { leftOutReference } from '../render/references.js';
import type { RenderContext } from '../render-context.js';
import { tagAround } from './nesting.js';

/** Number of what an anchor stands in ("3.1" of a question, "3" of a section), and whether this edition has it. */
function whereabouts(context: RenderContext, owner: string): { number: string | undefined; included: boolean } {
  const { edition } = context;
  const question = edition.numbers.get(owner);
  if (question) return { number: question, included: edition.chosen.has(owner) };
  const section = edition.guide.sections.find(({ id }) => id === owner);
  if (!section) return { number: undefined, included: true };
  return { number: String(section.number), included: edition.sections.some((part) => part.section === section) };
}

/** Ids of places that tell of a version: `v7-4`, `valkey-9-0`. */
const versionPlace = /^(?:v|[a-z]+-)\d+(?:-\d+)*$/;

/** A version label leads to a version's place in an appendix: it is set small, and needs no page. */
function isVersionLabel({ edition }: RenderContext, anchor: string, owner: string): boolean {
  return versionPlace.test(anchor) && edition.guide.appendices.some(({ id }) => id === owner);
}

function renderReference(
  context: RenderContext,
  words: ElementContent[],
  anchor: string,
  { owner, isBeside }: { readonly owner: string; readonly isBeside: boolean },
): ElementContent[] {
  const { number, included } = whereabouts(context, owner);
  const block = numberedNamed(context.edition.guide, anchor);
  const numbered = block && numberedWords(words, block, context.labels);
  const said = numbered ?? words;
  if (!included) return leftOutReference(said, number ?? owner, context.labels);
  const isVersion = isVersionLabel(context, anchor, owner);
  const more = block
    ? { block: numbered ? undefined : nameWithNumber(block, context.labels), isNumbered: numbered !== undefined }
    : {};
  return context.medium.refer({ words: said, anchor, owner, number, isVersion, isBeside, ...more }, context);
}

/** Where links stand. */
interface LinkPlace {
  readonly file: string;
  /** Id of the question that stands alone there. */
  readonly alone?: string | undefined;
}

/** What a link becomes; undefined where it is a place that others lead to, and itself leads nowhere. */
function settle(link: Element, context: RenderContext, { file, alone }: LinkPlace): ElementContent[] | undefined {
  const { anchors } = context.edition.guide;
  const { href, id, title } = link.properties;
  if (href === undefined) return id === undefined ? link.children : undefined;
  const target = resolveLink(anchors, file, String(href));
  if (target.kind === 'anchor') {
    const owner = anchors.get(target.id)?.owner ?? target.id;
    return renderReference(context, link.children, target.id, { owner, isBeside: owner === alone });
  }
  if (target.kind === 'inert') return link.children;
  return [h('a', { className: ['external'], href: target.href, title }, link.children)];
}

/** A link can be a place too: its id goes to what it becomes. */
function keepPlace({ properties: { id } }: Element, settled: ElementContent[]): ElementContent[] {
  return id === undefined ? settled : [h(tagAround(settled), { id }, settled)];
}

/**
 * Lets every link lead somewhere: to its place in this book, to the web, or, where it can do neither, be plain
 * text. How a reference is written is the output's; one to a question left out says so instead.
 *
 * @param place - Where the tree comes from: links between files start there.
 */
export function settleLinks(tree: Root, context: RenderContext, place: LinkPlace): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || !parent || index === undefined || node.properties['role'] === 'doc-noteref') return;
    const settled = settle(node, context, place);
    if (!settled) return;
    const placed = keepPlace(node, settled);
    parent.children.splice(index, 1, ...placed);
    return index + placed.length;
  });
}
