import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '../../../src/bind/anki/plain-text.js';
import { packDeck } from '../../../src/bind/index.js';
import type { Edition } from '../../../src/guide/edition.js';
import { ankiSigns, type ReadPackage, readApkg, renderCard } from '../../support/apkg.js';
import { deckOf, openedDeck } from '../../support/deck.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';

const answer = [
  'Short **answer**, see [the other](#q2).[^a]',
  'More text.',
  '```js\nconst a = 1;\n```',
  '### Trap: Not so\n\nCareful.',
  '### Why it is asked\n\nBecause.',
  '### Follow-up: And then?\n\nThen.',
  '[^a]: [A source](https://example.org/a)',
].join('\n\n');

const files = {
  's1.md': sectionHead('s1', 'One :: and') + question('What is it?', answer, '`easy` `#q1` `two words` `memory`'),
  's2.md':
    sectionHead('s2', 'Two') +
    question('What is the other?', 'This.', '`mid` `#q2`') +
    question('Which gaps?', 'Here.\n\n<!-- cloze first -->\nIt is **this** and **that**.', '`hard` `#q3`'),
};

const written = (): Promise<Edition> => editionOfWritten({ config: { title: 'Guide of cards' }, files });

let read: ReadPackage;
beforeAll(async () => {
  read = await openedDeck(await written());
});

describe('a package', () => {
  test('has the files of version 2, and says so', () => {
    expect(Object.keys(read.files).sort()).toEqual(['collection.anki2', 'collection.anki21', 'media', 'meta']);
    expect([...(read.files['meta'] ?? [])]).toEqual([8, 2]);
  });

  test('holds a collection of schema 11 with the options that its decks name', () => {
    expect(read.col['ver']).toBe(11);
    const options = JSON.parse(String(read.col['dconf'])) as object;
    for (const { conf } of read.decks) expect(Object.keys(options)).toContain(String(conf));
    expect(JSON.parse(String(read.col['conf']))).toMatchObject({ schedVer: 2, nextPos: 6 });
  });

  test('has a deck for the guide, and one below it for each section', () => {
    expect(read.decks.map(({ name }) => name)).toEqual([
      'Default',
      'Guide of cards',
      'Guide of cards::01 One :\u2060: and',
      'Guide of cards::02 Two',
    ]);
  });

  test('has a note for each question and each sentence with gaps, and a card for each gap', () => {
    expect(read.notes.map(({ sfld }) => sfld)).toEqual([
      'What is it?',
      'What is the other?',
      'Which gaps?',
      'It is {{c1::this}} and {{c2::that}}.',
    ]);
    const deckNames = new Map(read.decks.map(({ id, name }) => [id, name.split('::').at(-1)?.slice(0, 2)]));
    expect(read.cards.map(({ did, ord, queue, due }) => [deckNames.get(did), ord, queue, due])).toEqual([
      ['01', 0, 0, 1],
      ['02', 0, 0, 2],
      ['02', 0, 0, 3],
      ['02', 0, 0, 4],
      ['02', 1, 0, 5],
    ]);
  });

  test('has tags for level and subjects, each one word', () => {
    expect(read.notes[0]?.tags).toEqual(['level::easy', 'tag::two-words', 'tag::memory']);
    expect(read.notes[3]?.tags).toEqual(['level::hard']);
  });

  test('is whole: every id once, every reference to something that is there', () => {
    const ids = [...read.notes, ...read.cards, ...read.models, ...read.decks].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(read.notes.map(({ guid }) => guid)).size).toBe(read.notes.length);
    const [notes, models, decks] = [read.notes, read.models, read.decks].map(
      (list) => new Set((list as readonly { id: number }[]).map(({ id }) => id)),
    );
    for (const { mid } of read.notes) expect(models).toContain(mid);
    for (const { nid, did } of read.cards) {
      expect(notes).toContain(nid);
      expect(decks).toContain(did);
    }
    for (const { flds, mid } of read.notes)
      expect(flds).toHaveLength(read.models.find(({ id }) => id === mid)?.flds.length ?? 0);
  });

  test('knows a note by the checksum of its first field, as Anki counts it', () => {
    for (const { flds, csum } of read.notes) {
      const sha = createHash('sha1')
        .update(plainText(flds[0] ?? ''))
        .digest('hex');
      expect(csum).toBe(Number.parseInt(sha.slice(0, 8), 16));
    }
  });

  test('tells programs that are too old why they see nothing', async () => {
    const old = await readApkg(await packDeck(await deckOf(await written())), 'collection.anki2');
    expect(old.notes.map(({ sfld }) => sfld)).toEqual(['This deck needs a newer version of your program.']);
    expect(old.cards).toHaveLength(1);
  });

  test('is the same in every build', async () => {
    const [one, other] = [await packDeck(await deckOf(await written())), await packDeck(await deckOf(await written()))];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe('cards', () => {
  const shown = (at: number) => {
    const card = read.cards[at];
    if (!card) throw new Error(`No card ${at}`);
    const { front, back } = renderCard(read, card);
    const words = (html: string) => plainText(html).replace(/\s+/g, ' ').trim();
    return { front: words(front), back: words(back) };
  };

  test('ask the title and answer with everything, sources last', () => {
    expect(shown(0).front).toBe('1.1 One :: and Easy What is it?');
    expect(shown(0).back).toMatchInlineSnapshot(
      `"1.1 One :: and Easy What is it? Short answer, see the other → 2.1.1 Trap Not soCareful. ExplanationMore text. Exampleconst a = 1; Follow-upFollow-up And then?Then. Why it is askedWhy it is askedBecause. Sources1 A source example.org/a"`,
    );
  });

  test('show no part that an answer has not', () => {
    const { back } = renderCard(read, read.cards[1] as ReadPackage['cards'][number]);
    expect(back).not.toContain('card-sources');
    expect(back).not.toContain('explanation');
  });

  test('of gaps ask one gap each', () => {
    expect(shown(3).front).toContain('It is [...] and that.');
    expect(shown(4).front).toContain('It is this and [...].');
    expect(shown(4).back).toContain('It is this and that.');
    expect(shown(4).front).not.toContain('Which gaps?');
    expect(shown(4).back).toContain('Which gaps?');
  });

  test('lead nowhere but to the web, and bring no ids that clash with a program’s own', () => {
    const fields = read.notes.flatMap(({ flds }) => flds).join('\n');
    expect(fields).not.toMatch(/\sid="|href="#|tabindex/);
    expect(fields).toContain('href="https://example.org/a"');
    expect(fields).not.toMatch(ankiSigns);
  });

  test('colour code by classes that their stylesheet has, for light and dark', () => {
    const { back, css } = renderCard(read, read.cards[0] as ReadPackage['cards'][number]);
    const classes = [...back.matchAll(/class="(code-\w+)"/g)].map(([, name]) => name);
    expect(classes.length).toBeGreaterThan(1);
    for (const name of classes) expect(css).toMatch(new RegExp(`\\.${name}\\{--shiki-light:#\\w+;--shiki-dark:#\\w+`));
    expect(css).toMatch(/\.card \{\s*--ink: #1c1c1e/);
    expect(css).toMatch(/\.nightMode \.card[^{]*\{\s*--ink: #ececea/);
    expect(css).not.toMatch(/:root|prefers-color-scheme/);
  });
});

test('a right-to-left guide has fields and cards in its direction', async () => {
  const config = { language: 'ar', title: 'دليل' };
  const arabic = await openedDeck(
    await editionOfWritten({ config, files: { 's.md': sectionHead('s', 'قسم') + question('ما هو؟', 'هذا.') } }),
  );
  expect(arabic.models.every(({ flds }) => flds.every(({ rtl }) => rtl))).toBe(true);
  expect(renderCard(arabic, arabic.cards[0] as ReadPackage['cards'][number]).front).toContain('lang="ar" dir="rtl"');
});

test('sentences of one name are two notes, and one without bold words is none', async () => {
  const body = 'A.\n\n<!-- cloze x -->\n**b** c\n\n<!-- cloze x -->\n**d** e\n\n<!-- cloze -->\nf';
  const { notes } = await openedDeck(
    await editionOfWritten({ files: { 's.md': sectionHead('s') + question('Q?', body) } }),
  );
  expect(notes.map(({ sfld }) => sfld)).toEqual(['Q?', '{{c1::b}} c', '{{c1::d}} e']);
  expect(new Set(notes.map(({ guid }) => guid)).size).toBe(3);
});

test.each([
  ['<p>a &#x3C; b &amp; c &#62; d&nbsp;e\u00a0&#xA0;</p>', 'a < b & c > d e  '],
  ['&unknown; <img alt="a > b">x', '&unknown; x'],
  ['<p>A <img src="one.png" alt="src=\'two\'">.</p>', 'A  one.png .'],
])('the text of %j is %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});
