import type { Deck } from '../../guide/deck.js';
import { zipPackage } from '../epub/zip.js';
import { collectionOf } from './collection.js';
import { writeDatabase } from './database.js';
import { stampDeck } from './notes.js';
import { updateNotice } from './update-notice.js';

/**
 * `PackageMetadata` of Anki's protocol: field 1, the version, is 2 (schema 11, compressed by the zip alone).
 *
 * Version 3 compresses the collection with Zstandard (`collection.anki21b`). It does not pay: the collection of the
 * Redis guide, 62 notes in 688 KB, is 134 KB deflated and 122 KB in Zstandard at level 3, 99 KB at the slowest. For
 * these 35 KB of 153 every program from before Anki 2.1.50 would refuse the deck, and the bytes would change with the
 * compressor that each Node brings.
 */
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
