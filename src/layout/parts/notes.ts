import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { PlacedNote } from '../content/notes.js';
import { type Flow, setContent } from '../content/set-content.js';
import type { Setting } from '../setting.js';

/** An address as it is printed: without its scheme, breaking after slashes (zero-width spaces would be copied; `wbr` is not). */
export function printedAddress(url: string): ElementContent[] {
  const parts = url.replace(/^https?:\/\//, '').split(/(?<=[/.?&=#_-])/);
  return parts.flatMap((part, at): ElementContent[] =>
    at === 0 ? [{ type: 'text', value: part }] : [h('wbr'), { type: 'text', value: part }],
  );
}

/** Writes each web address out after its link, since paper cannot be clicked. */
function spellAddresses(content: readonly ElementContent[], { medium }: Setting): void {
  visit({ type: 'root', children: [...content] }, 'element', (node, index, parent) => {
    const href = node.tagName === 'a' ? String(node.properties['href'] ?? '') : '';
    if (!/^https?:/.test(href) || !parent || index === undefined) return;
    const shown = textOf(node).trim();
    if (shown === href || `https://${shown}` === href || `http://${shown}` === href) return;
    const stop = medium.hasInnerLinks ? { tabIndex: -1 } : {};
    const address = h('a', { className: ['address'], href, ...stop, ariaHidden: 'true' }, printedAddress(href));
    parent.children.splice(index + 1, 0, { type: 'text', value: ' ' }, address);
    return index + 3;
  });
}

/** The ways back from a note, where there are any: its number leads to the first reference, a letter each to the others. */
function backLinks(setting: Setting, placed: PlacedNote): ElementContent[] {
  const { labels, medium } = setting;
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

interface SetNote {
  readonly placed: PlacedNote;
  readonly content: ElementContent[];
}

/** Sets the texts of all notes that wait for a place; those that only notes cite follow after these. */
function setTexts(setting: Setting, flow: Flow): SetNote[] {
  const set: SetNote[] = [];
  for (let notes = flow.notes.take(); notes.length > 0; notes = flow.notes.take()) {
    for (const placed of notes) {
      const content = setContent(placed.note.content, setting, flow);
      spellAddresses(content, setting);
      set.push({ placed, content });
    }
  }
  return set;
}

function setNote(setting: Setting, { placed, content }: SetNote): Element {
  const [first, ...others] = backLinks(setting, placed);
  const spaced = others.flatMap((link): ElementContent[] => [{ type: 'text', value: ' ' }, link]);
  const body = [...(first ? [first, { type: 'text' as const, value: ' ' }] : []), ...noteBody(content), ...spaced];
  return setting.medium.notes.note(placed.id, body);
}

/**
 * Sets the notes that have gathered since the last call.
 *
 * @param heading - Printed above them; none on screen.
 */
export function placeNotes(setting: Setting, flow: Flow, heading?: string): Element[] {
  const notes = setTexts(setting, flow);
  const style = setting.medium.notes;
  if (style.place === 'question') flow.notes.close();
  if (notes.length === 0) return [];
  const list = style.list(notes.map((note) => setNote(setting, note)));
  const title = heading ? [h('p', { className: ['notes-title'] }, heading)] : [];
  return [h('div', { className: ['notes'], ...style.frame(setting.labels.notes) }, [...title, ...list])];
}

/** The notes that have gathered, where a question has its own. */
export const notesAfterQuestion = (setting: Setting, flow: Flow): Element[] =>
  setting.medium.notes.place === 'question' ? placeNotes(setting, flow) : [];
