import { expect, test } from 'vitest';
import { makeEdition } from '../../src/edit/make-edition.js';
import type { Selection } from '../../src/guide/selection.js';
import { makeGuide } from '../support/guide.js';

const editions = [
  { name: 'hard', title: 'The hard half', select: { levels: ['senior'] } },
  { name: 'plain', select: { levels: ['junior'] } },
];
const sections = [
  { id: 'keys', title: 'Keys', questions: [{ tags: ['memory'] }, { tags: ['time'] }, {}, {}, {}, {}] },
  { id: 'sets', title: 'Sets, sorted', questions: 6 },
];
const guide = makeGuide({ editions, sections });
const description = (selection: Selection, name?: string) => makeEdition(guide, selection, { name }).description;

test('each kind of filter in the guide’s language', () => {
  expect(description({ levels: ['senior', 'mid'] })).toBe('Mid, Senior');
  expect(description({ sections: ['sets'], levels: ['mid'] })).toBe('Mid · Sets, sorted');
  expect(description({ tags: ['time', 'memory'] })).toBe('Tags: memory, time');
  expect(description({ questions: ['keys-3', 'keys-1'] })).toBe('1.1, 1.3');
  expect(description({ sections: ['keys'], questions: [1, 2, 3, 4, 5, 6].map((n) => `keys-${n}`) })).toBe(
    'Keys · 1.1, 1.2, 1.3, 1.4, 1.5, 1.6',
  );
  expect(description({ questions: guide.sections.flatMap((s) => s.questions.map((q) => q.id)).slice(1, 10) })).toBe(
    '9 questions',
  );
  expect(description({ not: { levels: ['senior'], tags: ['memory'] }, sample: { size: 3, seed: 7 } })).toBe(
    'without Senior · Tags: memory · Sample of 3 (seed 7)',
  );
});

test('German', () => {
  const german = makeGuide({ language: 'de-AT', sections });
  const selection = { not: { levels: ['senior'] }, sample: { size: 3, seed: 7 } };
  expect(makeEdition(german, selection).description).toBe('ohne Senior · Stichprobe von 3 (Startwert 7)');
});

test('a named edition has its title, else what it chooses, and what narrows it', () => {
  expect(description({ levels: ['senior'] }, 'hard')).toBe('The hard half');
  expect(description({ levels: ['junior'] }, 'plain')).toBe('Junior');
  expect(description({ sections: ['keys'], within: { levels: ['senior'] } }, 'hard')).toBe('The hard half · Keys');
  expect(description({ sections: ['keys'], within: { levels: ['junior'] } }, 'plain')).toBe('Junior · Keys');
});

test('a selection that chooses everything says so, and keeps its file name', () => {
  const edition = makeEdition(guide, { levels: ['senior', 'junior', 'mid'] });
  expect(edition).toMatchObject({ description: 'The whole guide', slug: 'junior-mid-senior' });
  // A named edition without a selection is the guide: how it is made tells it apart.
  expect(makeEdition(guide, {}, { name: 'wall' })).toMatchObject({ description: 'The whole guide', slug: '' });
});
