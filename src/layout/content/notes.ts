import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Note } from '../../guide/source.js';
import type { Medium } from '../setting.js';
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
}

/**
 * @param scope - Id of the section or chapter: makes ids unique in the book.
 * @param notes - The file's notes by label.
 */
export function countNotes(scope: string, notes: ReadonlyMap<string, Note>): NoteCounter {
  const placed = new Map<Note, PlacedNote>();
  let fresh: PlacedNote[] = [];
  return {
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    refer(label) {
      const note = notes.get(label.toLowerCase());
      if (!note) return undefined;
      let entry = placed.get(note);
      if (!entry) {
        const number = placed.size + 1;
        entry = { note, number, id: `_note-${scope}-${number}`, references: [] };
        placed.set(note, entry);
        fresh.push(entry);
      }
      const reference = `_ref-${scope}-${entry.number}-${entry.references.length + 1}`;
      entry.references.push(reference);
      return { placed: entry, reference };
    },
  };
}

const isReference = (node: unknown): boolean =>
  (node as Element | undefined)?.type === 'element' &&
  String((node as Element).properties['className'] ?? '').includes('note-ref');

/** Replaces the marks of footnote references by numbers that lead to their notes; a mark without a note goes. */
export function numberReferences(tree: Root, counter: NoteCounter, medium: Medium): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== noteMark || !parent || index === undefined) return;
    const found = counter.refer(String(node.properties['dataLabel'] ?? ''));
    if (!found) {
      parent.children.splice(index, 1);
      return index;
    }
    const { placed, reference } = found;
    const semantics = medium === 'package' ? { epubType: 'noteref', role: 'doc-noteref' } : { role: 'doc-noteref' };
    const link = h('a', { href: `#${placed.id}`, id: reference, ...semantics }, String(placed.number));
    // Two numbers side by side would read as one.
    const comma = isReference(parent.children[index - 1]) ? [{ type: 'text' as const, value: ',\u2009' }] : [];
    parent.children[index] = h('sup', { className: ['note-ref'] }, [...comma, link]);
    return index + 1;
  });
}
