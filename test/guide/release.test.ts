import type { Paragraph } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Guide } from '../../src/guide/guide.js';
import type { Question } from '../../src/guide/question.js';
import {
  deckIdOf,
  nextRelease,
  originOf,
  releasedAs,
  releaseFile,
  releaseText,
  renamedFrom,
  stampOf,
} from '../../src/guide/release.js';
import type { Release } from '../../src/guide/release-record.js';
import { makeGuide } from '../support/guide.js';

const released = (origin: string) => ({ origin, title: `What was ${origin}?`, short: `It was ${origin}.` });

const release: Release = {
  guide: 'boats',
  questions: { keel: released('keel'), sail: released('sheet'), oar: { ...released('oar'), retired: true } },
  gaps: {},
  stamps: { 'note:keel': { digest: '0123456789abcdef', changed: 2_000_000_000 } },
};

/** A guide of one section, with the first of its questions changed. */
function guideWith(first: Partial<Question>, rest: Partial<Guide> = {}): Guide {
  const guide = makeGuide({ sections: [{ id: 's', questions: [{ id: 'keel' }, { id: 'jib' }] }] });
  const sections = guide.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question, at) => (at === 0 ? { ...question, ...first } : question)),
  }));
  return { ...guide, sections, ...rest };
}

const gapParagraph = (name?: string, words = 'keel'): Paragraph => ({
  type: 'paragraph',
  data: { cloze: { name } },
  children: [
    { type: 'text', value: 'A ' },
    { type: 'strong', children: [{ type: 'text', value: words }] },
    { type: 'text', value: ' steadies.' },
  ],
});

test('the record lies in ids.json', () => {
  expect(releaseFile).toBe('ids.json');
});

describe('the id that a question was first released by', () => {
  test.each([
    ['its own, where nothing else is known', { id: 'mast' }, 'mast'],
    ['what the record says of its id', { id: 'sail' }, 'sheet'],
    ['what the record says of an id it had', { id: 'canvas', formerIds: ['gone', 'sail'] }, 'sheet'],
    ['the first it had, where the record knows none', { id: 'mast', formerIds: ['pole', 'spar'] }, 'pole'],
    ['its own before those it had', { id: 'keel', formerIds: ['sail'] }, 'keel'],
    ['never what objects have by themselves', { id: 'constructor' }, 'constructor'],
  ])('is %s', (_, question, origin) => {
    expect(originOf(question, release)).toBe(origin);
  });

  test('is its own, or the first it had, before any release', () => {
    expect(originOf({ id: 'keel' }, undefined)).toBe('keel');
    expect(originOf({ id: 'keel', formerIds: ['fin'] }, undefined)).toBe('fin');
  });
});

test('a guide is known by the id of its first release, else by its own', () => {
  expect(deckIdOf({ id: 'ships', release })).toBe('boats');
  expect(deckIdOf({ id: 'ships', release: { ...release, guide: undefined } })).toBe('ships');
  expect(deckIdOf({ id: 'ships' })).toBe('ships');
});

test('a release says nothing of other ids', () => {
  expect(releasedAs(release, 'keel')).toEqual(released('keel'));
  expect(releasedAs(release, 'toString')).toBeUndefined();
  expect(releasedAs(undefined, 'keel')).toBeUndefined();
});

describe('the question that had an id', () => {
  test('is found by the id it has now', () => {
    expect(renamedFrom(release, 'sheet')).toEqual({ id: 'sail', released: released('sheet') });
  });

  test.each(['keel', 'sail', 'mast'])('is none for %s, which no other question was released by', (id) => {
    expect(renamedFrom(release, id)).toBeUndefined();
  });

  test('is none before any release', () => {
    expect(renamedFrom(undefined, 'keel')).toBeUndefined();
  });
});

describe('the time of a content', () => {
  const day = Date.UTC(2026, 0, 31) / 1000;

  test('is within the day of the review, and follows from the content', () => {
    const [one, again, other] = ['one', 'one', 'two'].map((content) => stampOf(undefined, 'n', content, '2026-01-31'));
    expect(one).toEqual(again);
    expect(one).toEqual({ digest: '7692c3ad3540bb80', changed: day + 34_106 });
    expect(other?.digest).not.toBe(one?.digest);
    expect(other?.changed).not.toBe(one?.changed);
    for (const stamp of [one, other]) {
      expect(stamp?.changed).toBeGreaterThanOrEqual(day);
      expect(stamp?.changed).toBeLessThan(day + 86_400);
    }
  });

  test('stays while the content does', () => {
    const before = stampOf(undefined, 'n', 'one', '2026-01-31');
    expect(stampOf({ ...release, stamps: { n: before } }, 'n', 'one', '2027-05-05')).toBe(before);
  });

  test('is after the release, whatever day the review was', () => {
    const name = 'note:keel';
    expect(stampOf(release, name, 'new', '2026-01-31').changed).toBe(2_000_000_001);
    expect(stampOf(release, name, 'new', '2040-01-31').changed).toBeGreaterThan(2_000_000_001);
    expect(stampOf(release, 'toString', 'new', '2026-01-31').changed).toBeLessThan(2_000_000_000);
  });
});

describe('the record after a release', () => {
  test('holds what there is, and what was retired, ever', () => {
    const guide = guideWith({ formerIds: ['fin'] }, { release, retired: ['sail', 'never-released'] });
    const next = nextRelease(guide, { 'note:keel': { digest: 'd', changed: 1 } });
    expect(next).toEqual({
      guide: 'boats',
      questions: {
        sail: { ...released('sheet'), retired: true },
        oar: { ...released('oar'), retired: true },
        keel: { origin: 'keel', title: 'What about keel?', short: 'The short answer of keel.' },
        jib: { origin: 'jib', title: 'What about jib?', short: 'The short answer of jib.' },
      },
      gaps: {},
      stamps: { 'note:keel': { digest: 'd', changed: 1 } },
    });
  });

  test('holds a question that came back as one that is there', () => {
    const guide = guideWith({ id: 'oar' }, { release });
    expect(nextRelease(guide, {}).questions['oar']).toEqual({
      origin: 'oar',
      title: 'What about keel?',
      short: 'The short answer of keel.',
    });
  });

  test('keeps sentences with gaps by the first id of their question', () => {
    const explanation = [gapParagraph(), gapParagraph('second'), { ...gapParagraph('none'), children: [] }];
    const guide = guideWith({ id: 'sail', explanation }, { release });
    expect(nextRelease(guide, {}).gaps).toEqual({
      'sheet:cloze:1': ['A ', 'keel', ' steadies.'],
      'sheet:cloze:second': ['A ', 'keel', ' steadies.'],
    });
  });

  test('is of the guide itself where it is the first', () => {
    expect(nextRelease(guideWith({}), {})).toMatchObject({ guide: 'sample', gaps: {}, stamps: {} });
  });
});

test('the record as text is sorted by names, in lines', () => {
  const text = releaseText({
    ...release,
    gaps: { 'b:cloze:1': ['', 'b', ''], 'a:cloze:1': ['', 'a', ''] },
    stamps: { 'note:b': { digest: 'b', changed: 2 }, 'note:a': { digest: 'a', changed: 1 } },
  });
  expect(text).toMatch(/^\{\n {2}"format": 1,\n {2}"guide": "boats",\n {2}"questions": \{\n {4}"keel": \{\n/);
  expect(text.endsWith('\n}\n')).toBe(true);
  const { questions, gaps, stamps } = JSON.parse(text) as Release;
  expect([questions, gaps, stamps].map(Object.keys)).toEqual([
    ['keel', 'oar', 'sail'],
    ['a:cloze:1', 'b:cloze:1'],
    ['note:a', 'note:b'],
  ]);
});
