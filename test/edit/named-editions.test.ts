import { expect, it } from 'vitest';
import { makeEdition } from '../../src/edit/index.js';
import { makeGuide } from '../support/guide.js';

const guide = makeGuide({
  sections: [3, 3],
  editions: [
    { name: 'hard', select: { levels: ['senior'] } },
    { name: 'two', select: { sample: { size: 2, seed: 4 } } },
    { name: 'nothing', select: { levels: ['senior'], questions: ['s1-1'] } },
  ],
});

it('an edition knows what each named edition of its guide holds', () => {
  const edition = makeEdition(guide, { levels: ['junior'] });
  expect([...edition.namedEditions.keys()]).toEqual(['hard', 'two', 'nothing']);
  expect(edition.namedEditions.get('hard')).toEqual(new Set(['s1-3', 's2-3']));
  expect(edition.namedEditions.get('nothing')).toEqual(new Set());
});

it('holds what the edition itself holds when it is made, its sample included', () => {
  const [, two] = guide.editions;
  const made = makeEdition(guide, two?.select ?? {}, { name: 'two' });
  expect(made.chosen.size).toBe(2);
  expect(makeEdition(guide, {}).namedEditions.get('two')).toEqual(made.chosen);
});
