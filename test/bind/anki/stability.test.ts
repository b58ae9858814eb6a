import { expect, test } from 'vitest';
import { stampDeck } from '../../../src/bind/index.js';
import type { Edition } from '../../../src/guide/edition.js';
import { nextRelease } from '../../../src/guide/release.js';
import type { Release } from '../../../src/guide/release-record.js';
import type { ReadNote, ReadPackage } from '../../support/apkg.js';
import { deckOf, openedDeck } from '../../support/deck.js';
import { editionOfWritten, question, sectionHead, squareSvg } from '../../support/written-guide.js';

interface Written {
  readonly answer?: string;
  readonly reviewed?: string;
  readonly retired?: string;
  readonly labels?: string;
  readonly first?: boolean;
  readonly gaps?: boolean;
}

const written = ({
  answer = 'A name.',
  reviewed = '2026-01-31',
  retired = '[]',
  labels = '`#key`',
  first = true,
  gaps = true,
}: Written = {}): Promise<Edition> =>
  editionOfWritten({
    config: { reviewed, retired },
    files: {
      's1.md':
        sectionHead('s1') +
        (first
          ? question('What is first?', `This.${gaps ? '\n\n<!-- cloze -->\nA **gap**.' : ''}`, '`easy` `#first`')
          : '') +
        question('What is a key?', answer, `\`easy\` ${labels}`),
      's2.md': sectionHead('s2') + question('What is a value?', 'See [keys](s1.md).', '`mid` `#value`'),
    },
  });

async function releaseOf(edition: Edition): Promise<Release> {
  const { stamps } = stampDeck(await deckOf(edition));
  return nextRelease(edition.guide, stamps);
}

const byGuid = ({ notes }: ReadPackage) => new Map(notes.map((note) => [note.guid, note]));

/** Guids of the notes that differ. */
function differing(one: ReadPackage, other: ReadPackage, of: (note: ReadNote) => unknown): string[] {
  const before = byGuid(one);
  return other.notes
    .filter((note) => JSON.stringify(of(note)) !== JSON.stringify(of(before.get(note.guid) as ReadNote)))
    .map(({ sfld }) => sfld);
}

test('another answer changes one note and its time; every identity stays', async () => {
  const [before, after] = [await openedDeck(await written()), await openedDeck(await written({ answer: 'A word.' }))];
  expect(after.notes.map(({ guid, id, mid }) => [guid, id, mid])).toEqual(
    before.notes.map(({ guid, id, mid }) => [guid, id, mid]),
  );
  expect(after.cards.map(({ id, nid, did, ord }) => [id, nid, did, ord])).toEqual(
    before.cards.map(({ id, nid, did, ord }) => [id, nid, did, ord]),
  );
  expect(after.decks.map(({ id, name }) => [id, name])).toEqual(before.decks.map(({ id, name }) => [id, name]));
  expect(after.models).toEqual(before.models);
  expect(differing(before, after, ({ flds }) => flds)).toEqual(['What is a key?']);
  expect(differing(before, after, ({ mod }) => mod)).toEqual(['What is a key?']);
});

test('after a release, what changes is newer than what was released, and nothing else is', async () => {
  const release = await releaseOf(await written());
  const before = await openedDeck(await written(), release);
  const answers = ['A word.', 'A thing.', 'A sign.', 'A mark.', 'A label.', 'A tag.'];
  for (const answer of answers) {
    const after = await openedDeck(await written({ answer }), release);
    expect(differing(before, after, ({ mod }) => mod)).toEqual(['What is a key?']);
    const mod = ({ notes }: ReadPackage) => notes.find(({ sfld }) => sfld === 'What is a key?')?.mod ?? 0;
    expect(mod(after)).toBeGreaterThan(mod(before));
  }
});

test('a later review alone sends nothing anew after a release; without one it dates everything', async () => {
  const release = await releaseOf(await written());
  const before = await openedDeck(await written(), release);
  const later = await written({ reviewed: '2026-06-01' });
  expect(differing(before, await openedDeck(later, release), ({ mod }) => mod)).toEqual([]);
  expect(differing(before, await openedDeck(later), ({ mod }) => mod)).toHaveLength(before.notes.length);
});

test('a part of the guide has the very notes of the whole', async () => {
  const edition = await written();
  const whole = await openedDeck(edition);
  const part = await openedDeck({ ...edition, selection: { questions: ['value'] } });
  expect(part.notes.map(({ sfld }) => sfld)).toEqual(['What is a value?']);
  expect(part.notes[0]).toEqual(byGuid(whole).get(part.notes[0]?.guid ?? ''));
  expect(part.models).toEqual(whole.models);
  expect(part.notes[0]?.flds.join('')).not.toContain('not in this edition');
});

test('a question that names its former id stays the note that it was, with and without a record', async () => {
  const before = await openedDeck(await written());
  const renamed = await written({ labels: '`#name` `was:key`' });
  const guids = ({ notes }: ReadPackage) => notes.map(({ guid }) => guid);
  expect(guids(await openedDeck(renamed))).toEqual(guids(before));
  const release = await releaseOf(await written());
  expect(guids(await openedDeck(renamed, release))).toEqual(guids(before));
  // Renamed again, by the newer name alone: the record knows the first.
  const second = await releaseOf({ ...renamed, guide: { ...renamed.guide, release } });
  const again = await written({ labels: '`#word` `was:name`' });
  expect(guids(await openedDeck(again, second))).toEqual(guids(before));
});

test('a guide whose folder has another name since its release is the deck that it was', async () => {
  const edition = await written();
  const release = await releaseOf(edition);
  expect(release.guide).toBe('written');
  const moved = { ...edition, guide: { ...edition.guide, id: 'elsewhere' } };
  const identity = ({ notes, models, decks }: ReadPackage) => [
    ...notes.map(({ guid, mod }) => [guid, mod]),
    ...[...models, ...decks].map(({ id }) => id),
  ];
  const before = identity(await openedDeck(edition));
  expect(identity(await openedDeck(moved, release))).toEqual(before);
  expect(identity(await openedDeck(moved))).not.toEqual(before);
  expect(nextRelease({ ...moved.guide, release }, {}).guide).toBe('written');
});

test('a retired question comes out once, for those who have it', async () => {
  const release = await releaseOf(await written());
  const without = await written({ first: false, retired: '[first]' });
  const read = await openedDeck(without, release);
  const note = read.notes.find(({ tags }) => tags.includes('retired'));
  expect(note?.guid).toBe((await openedDeck(await written())).notes[0]?.guid);
  expect(note?.flds.join('|')).toMatchInlineSnapshot(
    `"What is first?||||<p>This.</p><p class="retired">This question is no longer part of the guide.</p>|||||"`,
  );
  expect(read.cards.filter(({ nid }) => nid === note?.id).map(({ queue }) => queue)).toEqual([-1]);
  const { stamps } = stampDeck(await deckOf(without, release));
  const next = nextRelease({ ...without.guide, release }, stamps);
  expect(next.questions['first']).toMatchObject({ retired: true, origin: 'first' });
  expect((await openedDeck(without, next)).notes.filter(({ tags }) => tags.includes('retired'))).toEqual([]);
  expect((await openedDeck(without)).notes.filter(({ tags }) => tags.includes('retired'))).toEqual([]);
});

test('its sentences with gaps come out once too, as many gaps as there were; so do gaps that are retired alone', async () => {
  const release = await releaseOf(await written());
  const guid = (await openedDeck(await written())).notes.find(({ sfld }) => sfld === 'A {{c1::gap}}.')?.guid;
  const retiredGaps = async (edition: Edition, record = release) =>
    (await openedDeck(edition, record)).notes.filter(({ sfld, tags }) => sfld.includes('{{c') && tags[0] === 'retired');
  for (const edition of [
    await written({ first: false, retired: '[first]' }),
    await written({ gaps: false, retired: '["first:cloze:1"]' }),
  ]) {
    const [note, ...others] = await retiredGaps(edition);
    expect(others).toEqual([]);
    expect(note?.guid).toBe(guid);
    expect(note?.flds.slice(0, 2)).toEqual([
      '<p>A {{c1::gap}}.</p><p class="retired">This question is no longer part of the guide.</p>',
      'What is first?',
    ]);
    const { stamps } = stampDeck(await deckOf(edition, release));
    expect(await retiredGaps(edition, nextRelease({ ...edition.guide, release }, stamps))).toEqual([]);
  }
  // Gaps that are there are not gone, whatever is listed.
  expect(await retiredGaps(await written({ retired: '["first:cloze:1"]' }))).toEqual([]);
});

test('what a release says is sorted text that a second release leaves alone', async () => {
  const edition = await written();
  const first = await releaseOf(edition);
  const again = nextRelease({ ...edition.guide, release: first }, stampDeck(await deckOf(edition, first)).stamps);
  expect(again).toEqual(first);
});

test('a question with a figure that comes in before others changes none of them', async () => {
  const figure = (name: string) => `![a square](square.svg "A square"){#fig-${name}}`;
  const formula = (name: string) => `\`\`\`math {#eq-${name}}\na = b\n\`\`\``;
  const old = question(
    'What is old?',
    `[Figure](#fig-old), [it](#fig-old), [Equation](#eq-old), [](#fig-old) and [late](#late).\n\n${figure('old')}\n\n${formula('old')}\n\n<!-- cloze -->\nA **gap**.`,
    '`easy` `#old`',
  );
  const late = question('What is late?', 'See [Figure](#fig-old).', '`easy` `#late`');
  const files = (first: string) => ({ 's1.md': sectionHead('s1') + first + old + late, 'square.svg': squareSvg });
  const first = question('What is new?', `This.\n\n${figure('new')}\n\n${formula('new')}`, '`easy` `#new`');
  const release = await releaseOf(await editionOfWritten({ files: files('') }));
  const after = await releaseOf(await editionOfWritten({ files: files(first) }));
  expect(Object.keys(release.stamps).filter((name) => name.startsWith('note:'))).toHaveLength(3);
  for (const [name, { digest }] of Object.entries(release.stamps)) {
    expect({ name, digest: after.stamps[name]?.digest }).toEqual({ name, digest });
  }
  const changed = files('');
  const other = { ...changed, 's1.md': changed['s1.md'].replace('[it]', '[that]') };
  const edited = await releaseOf(await editionOfWritten({ files: other }));
  expect(edited.stamps['note:old']?.digest).not.toBe(release.stamps['note:old']?.digest);
});
