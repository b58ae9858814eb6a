import { createHash } from 'node:crypto';
import type { Deck } from '../../guide/deck.js';
import { separator } from './as-written.js';
import {
  configJson,
  decksJson,
  decksOf,
  optionsJson,
  rootDeckId,
  sectionDeckId,
  typesJson,
} from './collection-settings.js';
import type { AnkiNote, StampedDeck } from './notes.js';
import { plainText } from './plain-text.js';
import type { Cell, CollectionRows } from './schema.js';

/** "Not yet synchronised", in Anki's words. */
const local = -1;

/** Rows of a deck's collection. */
export function collectionOf(deck: Deck, { types, notes }: StampedDeck): CollectionRows {
  const created = Date.parse(`${deck.reviewed}T00:00:00Z`) / 1000;
  const changed = Math.max(created, ...notes.map(({ stamp }) => stamp.changed));
  const cards = notes.flatMap((note) => note.cards.map((card) => ({ note, ...card })));
  const models = typesJson(types, deck);
  const decks = decksJson(decksOf(deck), created);
  const config = configJson(types[0]?.type.id ?? 0, cards.length + 1);
  const [milliseconds, version] = [changed * 1000, 11];
  return {
    col: [1, created, milliseconds, milliseconds, version, 0, 0, 0, config, models, decks, optionsJson(), '{}'],
    notes: notes.map(noteRow),
    cards: cards.map(({ note, id, ord }, at) => cardRow(deck, note, { id, ord, position: at + 1 })),
  };
}

function noteRow({ id, guid, type, fields, note, stamp }: AnkiNote): Cell[] {
  const first = plainText(fields[0] ?? '');
  const tags = note.tags.length > 0 ? ` ${note.tags.join(' ')} ` : '';
  return [id, guid, type.id, stamp.changed, local, tags, fields.join(separator), first, checksum(first), 0, ''];
}

/** Anki looks for notes that begin alike by the first 32 bits of the SHA-1 of their first field. */
function checksum(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE(0);
}

function cardRow(
  deck: Deck,
  { id: noteId, note, stamp }: AnkiNote,
  { id, ord, position }: { readonly id: number; readonly ord: number; readonly position: number },
): Cell[] {
  const deckId = note.section === undefined ? rootDeckId(deck) : sectionDeckId(deck, note.section);
  const [isNew, queue] = [0, note.suspended ? -1 : 0];
  return [id, noteId, deckId, ord, stamp.changed, local, isNew, queue, position, 0, 0, 0, 0, 0, 0, 0, 0, ''];
}
