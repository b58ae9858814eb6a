import { describe, expect, it } from 'vitest';
import { mergeDecks, readDeck, writeDeck } from '../../src/web/deck-file.js';
import { type Deck, rate } from '../../src/web/schedule.js';

const start = new Date('2026-01-01T10:00:00Z');
const later = new Date('2026-02-01T10:00:00Z');
const deck: Deck = new Map([
  ['ttl', rate(undefined, 3, start)],
  ['scan', rate(undefined, 1, start)],
]);

/** The file of the deck with something changed in the card of `ttl`. */
function changed(change: Readonly<Record<string, unknown>>): string {
  const file = JSON.parse(writeDeck('redis', deck)) as { cards: Record<string, object> };
  file.cards['ttl'] = { ...file.cards['ttl'], ...change };
  return JSON.stringify(file);
}

describe('a deck in a file', () => {
  it('is read as it was written', () => {
    expect(readDeck(writeDeck('redis', deck), 'redis')).toEqual(deck);
  });

  it('can be gone on with', () => {
    const read = readDeck(writeDeck('redis', deck), 'redis') as Deck;
    expect(rate(read.get('ttl'), 3, later)).toEqual(rate(deck.get('ttl'), 3, later));
  });

  it.each(['', 'null', '[]', '{}', '{"format":"prepbook-progress","version":2}', 'PK\u0003\u0004'])(
    'is refused where it is none: %j',
    (text) => {
      expect(readDeck(text, 'redis')).toEqual({ kind: 'unreadable' });
    },
  );

  it('is refused where it belongs to another guide', () => {
    expect(readDeck(writeDeck('tea', deck), 'redis')).toEqual({ kind: 'other-guide', guide: 'tea' });
  });

  it.each([
    { due: 'soon' },
    { due: 5 },
    { last_review: null },
    { state: 9 },
    { state: '1' },
    { stability: 0 },
    { stability: 1e-300 },
    { stability: 'x' },
    { difficulty: 11 },
    { reps: -1 },
  ])('leaves out a card that is not whole: %j', (change) => {
    expect([...(readDeck(changed(change), 'redis') as Deck).keys()]).toEqual(['scan']);
  });

  it('is refused where not one of its cards is whole', () => {
    const file = { ...(JSON.parse(writeDeck('redis', deck)) as object), cards: { ttl: {}, scan: null } };
    expect(readDeck(JSON.stringify(file), 'redis')).toEqual({ kind: 'unreadable' });
  });

  it('keeps nothing that does not belong in a card', () => {
    const card = (readDeck(changed({ extra: '<img>' }), 'redis') as Deck).get('ttl');
    expect(card).toEqual(deck.get('ttl'));
  });
});

describe('two decks', () => {
  it('become one that has the last mark of each question', () => {
    const newer: Deck = new Map([['ttl', rate(deck.get('ttl'), 4, later)]]);
    for (const merged of [mergeDecks(deck, newer), mergeDecks(newer, deck)]) {
      expect(merged.get('ttl')).toEqual(newer.get('ttl'));
      expect(merged.get('scan')).toEqual(deck.get('scan'));
    }
  });
});
