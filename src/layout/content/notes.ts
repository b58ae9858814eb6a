import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Note } from '../../guide/source.js';
import type { Medium } from '../render-context.js';
import { noteMark } from './schema.js';

/** A note in its place: numbered, and knowing who refers to it. */
export interface PlacedNote {
  readonly note: Note;
  readonly number: number;
  readonly id: string;
  /** Ids of its references, in reading order; at least one. */
  readonly references: string[];
}

/** Numbers the notes of one section (or chapter) in reading order; a note keeps its number when it is cited again. */
export interface NoteCounter {
  /** Notes first cited since the last call, in order. */
  take(): PlacedNote[];
  refer(label: string): { placed: PlacedNote; reference: string } | undefined;
  /** Ends a stretch of text that has its notes beside it: a note that is cited later is placed once more. */
  close(): void;
}

/** What is known of a note, wherever it is placed. */
interface Citations {
  readonly number: number;
  places: number;
  references: number;
}

/**
 * @param scope - Id of the section or chapter: makes ids unique in the book.
 * @param notes - The file's notes by label.
 */
export function countNotes(scope: string, notes: ReadonlyMap<string, Note>): NoteCounter {
  const cited = new Map<Note, Citations>();
  const placed = new Map<Note, PlacedNote>();
  let fresh: PlacedNote[] = [];
  const place = (note: Note, citations: Citations): PlacedNote => {
    citations.places += 1;
    const again = citations.places > 1 ? `-${citations.places}` : '';
    const entry = { note, number: citations.number, id: `_note-${scope}-${citations.number}${again}`, references: [] };
    placed.set(note, entry);
    fresh.push(entry);
    return entry;
  };
  return {
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    refer(label) {
      const note = notes.get(label.toLowerCase());
      if (!note) return undefined;
      const citations = cited.get(note) ?? { number: cited.size + 1, places: 0, references: 0 };
      cited.set(note, citations);
      const entry = placed.get(note) ?? place(note, citations);
      citations.references += 1;
      const reference = `_ref-${scope}-${citations.number}-${citations.references}`;
      entry.references.push(reference);
      return { placed: entry, reference };
    },
    close: () => placed.clear(),
  };
}

const isReference = (node: unknown): boolean =>
  (node as Element | undefined)?.type === 'element' &&
  String((node as Element).properties['className'] ?? '').includes('note-ref');

/** Replaces the marks of footnote references by numbers, which lead to their notes; a mark without a note goes. */
export function numberReferences(tree: Root, counter: NoteCounter, { hasInnerLinks, notes }: Medium): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== noteMark || !parent || index === undefined) return;
    const found = counter.refer(String(node.properties['dataLabel'] ?? ''));
    if (!found) {
      parent.children.splice(index, 1);
      return index;
    }
    const { placed, reference } = found;
    const number = String(placed.number);
    const mark = hasInnerLinks ? h('a', { href: `#${placed.id}`, id: reference, ...notes.reference }, number) : number;
    // Two numbers side by side would read as one.
    const comma = isReference(parent.children[index - 1]) ? [{ type: 'text' as const, value: ',\u2009' }] : [];
    parent.children[index] = h('sup', { className: ['note-ref'] }, [...comma, mark]);
    return index + 1;
  });
}
