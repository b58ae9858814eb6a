import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { PlacedNote } from '../content/notes.js';
import { renderContent, type TextContext } from '../content/render-content.js';
import type { RenderContext } from '../render-context.js';

/** An address as it is printed: without its scheme, breaking after slashes (zero-width spaces would be copied; `wbr` is not). */
export function printedAddress(url: string): ElementContent[] {
  const parts = url.replace(/^https?:\/\//, '').split(/(?<=[/.?&=#_-])/);
  return parts.flatMap((part, at): ElementContent[] =>
    at === 0 ? [{ type: 'text', value: part }] : [h('wbr'), { type: 'text', value: part }],
  );
}

/** The host of an address, where the whole of it is in the list of sources. */
function printedHost({ edition, medium }: RenderContext, url: string): ElementContent[] | undefined {
  const isListed = medium.notes.addresses === 'host' && edition.guide.sources.some((source) => source.url === url);
  return isListed ? [{ type: 'text', value: new URL(url).host.replace(/^www\./, '') }] : undefined;
}

/** Writes each web address out after its link, since paper cannot be clicked. */
function spellAddresses(content: readonly ElementContent[], context: RenderContext): void {
  const { medium } = context;
  visit({ type: 'root', children: [...content] }, 'element', (node, index, parent) => {
    const href = node.tagName === 'a' ? String(node.properties['href'] ?? '') : '';
    if (!/^https?:/.test(href) || !parent || index === undefined) return;
    const shown = textOf(node).trim();
    if (shown === href || `https://${shown}` === href || `http://${shown}` === href) return;
    const words = printedHost(context, href) ?? printedAddress(href);
    const address = h('a', { className: ['address'], href, ...medium.notes.address }, words);
    parent.children.splice(index + 1, 0, { type: 'text', value: ' ' }, address);
    return index + 3;
  });
}

/** The ways back from a note, where there are any: its number leads to the first reference, a letter each to the others. */
function backLinks(context: RenderContext, placed: PlacedNote): ElementContent[] {
  const { labels, medium } = context;
  if (!medium.hasInnerLinks) return [{ type: 'text', value: String(placed.number) }];
  return placed.references.map((reference, at) => {
    const text = at === 0 ? String(placed.number) : at < 26 ? String.fromCharCode(97 + at) : String(at + 1);
    const semantics = medium.notes.back(`${labels.backToText}: ${text}`);
    return h('a', { className: [at === 0 ? 'note-number' : 'note-again'], href: `#${reference}`, ...semantics }, text);
  });
}

/** A note's text flows inline after its number; only what follows its first paragraph stands below. */
function noteBody(content: ElementContent[]): ElementContent[] {
  const first = content.findIndex((node) => node.type === 'element');
  const paragraph = content[first];
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p') return content;
  return [h('span', { className: ['note-text'] }, paragraph.children), ...content.slice(first + 1)];
}

interface RenderedNote {
  readonly placed: PlacedNote;
  readonly content: ElementContent[];
}

/** Renders the texts of all notes that wait for a place; those that only notes cite follow after these. */
function renderTexts(context: RenderContext, textContext: TextContext): RenderedNote[] {
  const set: RenderedNote[] = [];
  for (let notes = textContext.notes.take(); notes.length > 0; notes = textContext.notes.take()) {
    for (const placed of notes) {
      const content = renderContent(placed.note.content, context, textContext);
      spellAddresses(content, context);
      set.push({ placed, content });
    }
  }
  return set;
}

function renderNote(context: RenderContext, { placed, content }: RenderedNote): Element {
  const [first, ...others] = backLinks(context, placed);
  const spaced = others.flatMap((link): ElementContent[] => [{ type: 'text', value: ' ' }, link]);
  const body = [...(first ? [first, { type: 'text' as const, value: ' ' }] : []), ...noteBody(content), ...spaced];
  return context.medium.notes.note(placed.id, body);
}

/**
 * Renders the notes that have gathered since the last call.
 *
 * @param heading - Printed above them; none on screen.
 */
export function placeNotes(context: RenderContext, textContext: TextContext, heading?: string): Element[] {
  const notes = renderTexts(context, textContext);
  const style = context.medium.notes;
  if (style.place === 'question') textContext.notes.close();
  if (notes.length === 0) return [];
  const list = style.list(notes.map((note) => renderNote(context, note)));
  const title = heading ? [h('p', { className: ['notes-title'] }, heading)] : [];
  return [h('div', { className: ['notes'], ...style.frame(context.labels.notes) }, [...title, ...list])];
}

/** The notes that have gathered, where a question has its own. */
export const notesAfterQuestion = (context: RenderContext, textContext: TextContext): Element[] =>
  context.medium.notes.place === 'question' ? placeNotes(context, textContext) : [];
