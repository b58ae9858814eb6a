import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilter, type Filter, noFilter } from '../../src/web/filter.js';
import { data } from './data.js';

/** Ids of the questions that a filter shows. */
const shown = (filter: Partial<Filter>, found?: ReadonlySet<number>): string[] => {
  const { shown: flags } = applyFilter(data, { ...noFilter, ...filter }, found);
  return data.questions.flatMap(({ id }, at) => (flags[at] === 1 ? [id] : []));
};

describe('a filter', () => {
  it('shows everything where it asks for nothing', () => {
    expect(shown({})).toEqual(['ttl', 'scan', 'evict', 'slots', 'moved', 'gossip']);
  });

  it('takes any entry of a list, and what all lists leave', () => {
    expect(shown({ levels: ['mid', 'senior'] })).toEqual(['scan', 'evict', 'moved', 'gossip']);
    expect(shown({ levels: ['mid', 'senior'], sections: ['keys'] })).toEqual(['scan', 'evict']);
    expect(shown({ levels: ['mid', 'senior'], sections: ['keys'], tags: ['a & b'] })).toEqual(['scan']);
  });

  it('takes of what was found', () => {
    expect(shown({ levels: ['mid'] }, new Set([1, 3]))).toEqual(['scan']);
    expect(shown({}, new Set())).toEqual([]);
  });

  it('counts what each choice would show beside the other filters', () => {
    const { byLevel, bySection, byTag, shownInSection, count } = applyFilter(
      data,
      { ...noFilter, levels: ['mid'], sections: ['keys'] },
      undefined,
    );
    expect([...byLevel]).toEqual([1, 1, 1]);
    expect([...bySection]).toEqual([1, 1]);
    expect([...byTag]).toEqual([1, 1]);
    expect([...shownInSection]).toEqual([1, 0]);
    expect(count).toBe(1);
  });

  it('counts, for every choice, what is shown once it alone is chosen of its list', () => {
    const levels = data.levels.map(({ id }) => id);
    const filters = fc.record({
      levels: fc.subarray(levels),
      sections: fc.subarray(data.sections.map(({ id }) => id)),
      tags: fc.subarray([...data.tags]),
      query: fc.constant(''),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const { byLevel } = applyFilter(data, filter, undefined);
        const each = levels.map((level) => applyFilter(data, { ...filter, levels: [level] }, undefined).count);
        expect([...byLevel]).toEqual(each);
      }),
    );
  });
});
