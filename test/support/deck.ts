import { fileURLToPath } from 'node:url';
import { packDeck } from '../../src/bind/index.js';
import { makeEdition } from '../../src/edit/index.js';
import type { Deck } from '../../src/guide/deck.js';
import type { Edition } from '../../src/guide/edition.js';
import type { Release } from '../../src/guide/release-record.js';
import type { Selection } from '../../src/guide/selection.js';
import { renderDeck } from '../../src/layout/index.js';
import { readGuide } from '../../src/manuscript/index.js';
import { type ReadPackage, readApkg } from './apkg.js';

/** The deck of an edition, as the program sets it. */
export function deckOf(edition: Edition, release?: Release): Promise<Deck> {
  const guide = release ? { ...edition.guide, release } : edition.guide;
  return renderDeck(makeEdition(guide, edition.selection), makeEdition(guide, {}), {
    theme: 'classic',
    rehypePlugins: undefined,
  });
}

/** The package of an edition, opened. */
export async function openedDeck(edition: Edition, release?: Release): Promise<ReadPackage> {
  return readApkg(await packDeck(await deckOf(edition, release)));
}

/** A guide of the fixtures. */
export async function editionOfFixture(name: string, selection: Selection = {}): Promise<Edition> {
  const { guide, messages } = await readGuide(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)));
  if (!guide) throw new Error(messages.map(String).join('\n'));
  return makeEdition(guide, selection);
}
