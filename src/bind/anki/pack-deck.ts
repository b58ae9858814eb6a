import type { Deck } from '../../guide/deck.js';
import { zipPackage } from '../epub/zip.js';
import { collectionOf } from './collection.js';
import { writeDatabase } from './database.js';
import { stampDeck } from './notes.js';
import { updateNotice } from './update-notice.js';

/** `PackageMetadata` of Anki's protocol: field 1, the version, is 2 — schema 11, nothing compressed. */
const metadata = Uint8Array.of(0x08, 0x02);

/**
 * Packs a deck as Anki imports it (an `.apkg` of version 2). The same deck gives the same bytes; a deck whose answers
 * have changed updates the notes that learners have and leaves their scheduling alone.
 */
export async function packDeck(deck: Deck): Promise<Uint8Array> {
  const notice = updateNotice(deck);
  const pictures = [...deck.pictures];
  const media = Object.fromEntries(pictures.map(([name], at) => [String(at), name]));
  const files: [string, Uint8Array][] = [
    ['meta', metadata],
    ['collection.anki21', await writeDatabase(collectionOf(deck, stampDeck(deck)))],
    ['collection.anki2', await writeDatabase(collectionOf(notice, stampDeck(notice)))],
    ['media', new TextEncoder().encode(JSON.stringify(media))],
    ...pictures.map(([, { bytes }], at): [string, Uint8Array] => [String(at), bytes]),
  ];
  return zipPackage(new Map(files));
}
