import { isRefusal, mergeDecks, type Refusal, readDeck, writeDeck } from '../deck-file.js';
import type { Card, Deck } from '../schedule.js';
import { type Keeping, keep, readKept } from './kept.js';

/** What a reader has learnt of one guide, in memory and as far as possible in the browser. */
export interface DeckStore {
  readonly deck: () => Deck;
  readonly set: (id: string, card: Card) => Keeping;
  /** As a file's text. */
  readonly text: () => string;
  /** Adds what a file holds. @returns How many cards it had, or why it was refused. */
  readonly add: (text: string) => { readonly cards: number; readonly keeping: Keeping } | Refusal;
  readonly forget: () => Keeping;
}

/** @param onChange - Called when another window of the browser has changed the deck. */
export function openDeck(guide: string, onChange: () => void): DeckStore {
  const key = `prepbook:progress:${guide}`;
  const load = (): Deck => {
    const deck = readDeck(readKept(key) ?? '', guide);
    return isRefusal(deck) ? new Map() : deck;
  };
  let deck = load();
  const save = (changed: Deck): Keeping => {
    deck = changed;
    return keep(key, writeDeck(guide, deck));
  };
  window.addEventListener('storage', (event) => {
    if (event.key !== key && event.key !== null) return;
    deck = load();
    onChange();
  });
  return {
    deck: () => deck,
    // What another window has kept meanwhile is not overwritten. The new mark stands, whatever the clock has said before.
    set: (id, card) => save(new Map([...mergeDecks(deck, load()), [id, card]])),
    text: () => writeDeck(guide, deck),
    add(text) {
      const added = readDeck(text, guide);
      if (isRefusal(added)) return added;
      return { cards: added.size, keeping: save(mergeDecks(deck, added)) };
    },
    forget() {
      deck = new Map();
      return keep(key, undefined);
    },
  };
}
