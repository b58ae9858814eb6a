import { describe, expect, it } from 'vitest';
import { insertNames, readInsert } from '../../src/guide/insert.js';

const read = (text: string) => {
  const [name = '', ...words] = text.split(' ');
  return readInsert({ name, words });
};

describe('the words of an insert', () => {
  it.each([
    ['levels', { name: 'levels' }],
    ['questions edition=evening', { name: 'questions', by: 'edition', value: 'evening' }],
    ['questions level=junior', { name: 'questions', by: 'level', value: 'junior' }],
    ['plan days=7', { name: 'plan', days: 7 }],
    ['index commands', { name: 'index', index: 'commands' }],
  ])('%s is understood', (text, request) => {
    expect(read(text)).toEqual({ request });
  });

  it.each(['levels all', 'questions', 'questions junior', 'questions level=', 'questions level=a level=b', 'plan'])(
    '%s is not',
    (text) => {
      expect(read(text).request).toBeUndefined();
      expect(read(text).fault?.message).toMatch(/\w/);
    },
  );

  it('a plan has from one day to sixty', () => {
    const known = ['0', '1', '60', '61', '1.5', '-1'].filter((days) => read(`plan days=${days}`).request);
    expect(known).toEqual(['1', '60']);
  });

  it('an unknown name is told with all that are known', () => {
    expect(read('plam').fault).toEqual({
      found: 'plam',
      message: 'There is no insert `plam`. There are: levels, questions, plan, index.',
      candidates: insertNames,
    });
  });
});
