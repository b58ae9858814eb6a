import { expect, it } from 'vitest';
import { answeringMinutes } from '../../src/guide/answering-time.js';
import { makeGuide } from '../support/guide.js';

const minutesOf = (levels: readonly string[], minutes?: ReadonlyMap<string, number>) => {
  const guide = { ...makeGuide({ levels }), minutes };
  return guide.levels.map(({ id }) => answeringMinutes(guide, id));
};

it('grows from 2 minutes for the easiest level to 5 for the hardest', () => {
  expect(minutesOf(['Junior', 'Mid', 'Senior'])).toEqual([2, 3, 5]);
  expect(minutesOf(['1', '2', '3', '4', '5'])).toEqual([2, 2.5, 3, 4, 5]);
  expect(minutesOf(['Easy', 'Hard'])).toEqual([2, 5]);
  expect(minutesOf(['Only'])).toEqual([3]);
});

it('is what the guide says, where it says anything', () => {
  expect(minutesOf(['Junior', 'Mid', 'Senior'], new Map([['mid', 4.5]]))).toEqual([2, 4.5, 5]);
});
