import type { Deck, DeckNote } from '../../guide/deck.js';
import { stampOf } from '../../guide/release.js';
import type { Stamp } from '../../guide/release-record.js';
import { asWritten, withGaps } from './as-written.js';
import { guidOf, numbersOf } from './identity.js';
import { type NoteType, noteTypesOf } from './note-types.js';

/** A note as Anki keeps it. */
export interface AnkiNote {
  readonly note: DeckNote;
  readonly id: number;
  readonly guid: string;
  readonly type: NoteType;
  /** In the order of the type's fields. */
  readonly fields: readonly string[];
  /** One card for each: 0, or the gaps' numbers less one. */
  readonly cards: readonly { readonly id: number; readonly ord: number }[];
  readonly stamp: Stamp;
}

/** Everything of a deck that has a time of its own. */
export interface StampedDeck {
  readonly types: readonly { readonly type: NoteType; readonly stamp: Stamp }[];
  readonly notes: readonly AnkiNote[];
  /** By name, for the record of a release. */
  readonly stamps: Readonly<Record<string, Stamp>>;
}

/** Makes notes for Anki of a deck's notes: fields that are shown as written, numbers, times. */
export function stampDeck(deck: Deck): StampedDeck {
  const { release, reviewed } = deck;
  const typeOf = noteTypesOf(deck);
  const types = Object.values(typeOf).map((type) => ({
    type,
    stamp: stampOf(release, `type:${type.kind}`, JSON.stringify([type.template, type.css, type.name]), reviewed),
  }));
  const ids = numbersOf(
    'note',
    deck.notes.map(({ key }) => [deck.id, key]),
  );
  const written = deck.notes.map((note, at) => writeNote(deck, note, ids[at] ?? 0, typeOf[note.kind]));
  const cardIds = numbersOf(
    'card',
    written.flatMap(({ guid, ords }) => ords.map((ord) => [guid, String(ord)])),
  );
  let next = 0;
  const notes = written.map(({ ords, ...note }): AnkiNote => {
    const cards = ords.map((ord) => ({ ord, id: cardIds[next++] ?? 0 }));
    return { ...note, cards };
  });
  const entries = [
    ...types.map(({ type, stamp }): [string, Stamp] => [`type:${type.kind}`, stamp]),
    ...notes.map(({ note, stamp }): [string, Stamp] => [`note:${note.key}`, stamp]),
  ];
  return { types, notes, stamps: Object.fromEntries(entries) };
}

const fieldsOf = (type: NoteType, parts: DeckNote['parts']): string[] =>
  type.fields.map(({ part }) => (part === 'text' ? withGaps(parts.text).text : asWritten(parts[part])));

function writeNote(deck: Deck, note: DeckNote, id: number, type: NoteType) {
  const text = withGaps(note.parts.text);
  const fields = fieldsOf(type, note.parts);
  const ords = note.kind === 'cloze' ? Array.from({ length: text.gaps }, (_, at) => at) : [0];
  const content = JSON.stringify([fieldsOf(type, { ...note.parts, ...note.written }), note.tags]);
  const stamp = stampOf(deck.release, `note:${note.key}`, content, deck.reviewed);
  return { note, id, guid: guidOf(deck.id, note.key), type, fields, ords, stamp };
}
