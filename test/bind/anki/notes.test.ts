import { expect, test } from 'vitest';
import { stampDeck } from '../../../src/bind/index.js';
import { type Deck, type DeckNote, noParts } from '../../../src/guide/deck.js';

const note = (key: string, over: Partial<DeckNote> = {}): DeckNote => ({
  kind: 'question',
  key,
  section: 's1',
  parts: { ...noParts, question: `What is a ${key}?`, short: `A ${key}.` },
  tags: ['level::easy'],
  suspended: false,
  ...over,
});

const gaps = note('keel:cloze:1', {
  kind: 'cloze',
  parts: { ...noParts, text: 'A <strong class="gap">keel</strong> is <strong class="gap">below</strong>.' },
});

const deckWith = (over: Partial<Deck> = {}): Deck => ({
  id: 'boats',
  title: 'Boats',
  description: '',
  shufflesOptions: false,
  language: 'en',
  direction: 'ltr',
  reviewed: '2026-01-31',
  sections: [{ id: 's1', number: 1, title: 'Hulls' }],
  notes: [note('keel'), gaps, note('sail')],
  labels: { trap: 'Trap', explanation: 'Explanation', why: 'Why', followUp: 'Follow-up', sources: 'Sources' },
  css: '',
  pictures: new Map(),
  release: undefined,
  ...over,
});

test('the numbers of types, notes and cards never change: learners would lose their history', () => {
  const { types, notes } = stampDeck(deckWith());
  expect(types.map(({ type: { kind, id } }) => [kind, id])).toMatchInlineSnapshot(`
    [
      [
        "question",
        1021944823249,
      ],
      [
        "cloze",
        1109060640712,
      ],
    ]
  `);
  expect(notes.map(({ id, guid, type, cards }) => ({ id, guid, type: type.kind, cards }))).toMatchInlineSnapshot(`
    [
      {
        "cards": [
          {
            "id": 1126079007494,
            "ord": 0,
          },
        ],
        "guid": "15b28a1a6db4ae7bce5456f4",
        "id": 1356565349812,
        "type": "question",
      },
      {
        "cards": [
          {
            "id": 1413531354376,
            "ord": 0,
          },
          {
            "id": 1469691592471,
            "ord": 1,
          },
        ],
        "guid": "ef10d83ab0ee5a9ed950c1f8",
        "id": 1355626240238,
        "type": "cloze",
      },
      {
        "cards": [
          {
            "id": 1389324251293,
            "ord": 0,
          },
        ],
        "guid": "87149e51d99a0c470c06c6a5",
        "id": 1022625259930,
        "type": "question",
      },
    ]
  `);
});

test('a note has the fields of its type, and a card for each gap', () => {
  const [keel, cloze] = stampDeck(deckWith()).notes;
  expect([keel?.type.kind, keel?.fields[0], keel?.cards.length]).toEqual(['question', 'What is a keel?', 1]);
  expect([cloze?.type.kind, cloze?.fields[0], cloze?.cards.length]).toEqual([
    'cloze',
    'A {{c1::keel}} is {{c2::below}}.',
    2,
  ]);
});

test('everything that has a time has it in the record, by its name', () => {
  const { types, notes, stamps } = stampDeck(deckWith());
  expect(Object.keys(stamps)).toEqual(['type:question', 'type:cloze', 'note:keel', 'note:keel:cloze:1', 'note:sail']);
  expect(stamps['type:cloze']).toBe(types[1]?.stamp);
  expect(stamps['note:sail']).toBe(notes[2]?.stamp);
});

test.each([
  ['the look of its cards', { css: '.card {}' }, ['type:question', 'type:cloze']],
  ['the title, which types are named by', { title: 'Ships' }, ['type:question', 'type:cloze']],
  ['a label on its cards', { language: 'de' }, ['type:question', 'type:cloze']],
  ['the tags of a note', { notes: [note('keel', { tags: [] }), gaps, note('sail')] }, ['note:keel']],
  ['whether a note is spared new learners', { notes: [note('keel', { suspended: true }), gaps, note('sail')] }, []],
])('%s is a change of that alone', (_, over, expected) => {
  const [before, after] = [stampDeck(deckWith()).stamps, stampDeck(deckWith(over)).stamps];
  expect(Object.keys(before).filter((name) => before[name]?.digest !== after[name]?.digest)).toEqual(expected);
});
