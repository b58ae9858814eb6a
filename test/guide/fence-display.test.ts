import { describe, expect, it, test } from 'vitest';
import { readDisplay, withoutDisplay } from '../../src/guide/fence-display.js';
import { readMeta } from '../../src/guide/fences.js';

describe('the words behind a language', () => {
  test.each([
    ['title="app.py"', { title: 'app.py' }],
    ["title='my app.py' run", { title: 'my app.py' }],
    ['title=app.py', { title: 'app.py' }],
    ['title=""', {}],
    ['subtitle="x"', {}],
    ['{2,5-7}', { marked: [2, 5, 6, 7] }],
    ['{ 1 , 3 - 4 }', { marked: [1, 3, 4] }],
    ['{0-1}', { marked: [1] }],
    ['{7-5}', { marked: [] }],
    ['{a}', {}],
    ['showLineNumbers', { firstNumber: 1 }],
    ['showLineNumbers{5}', { firstNumber: 5 }],
    ['showLineNumbers=12 {2}', { firstNumber: 12, marked: [2] }],
    ['showLineNumbersToo', {}],
    ['cluster fresh min=8.0', {}],
  ])(
    '%s',
    (words, { title, marked = [], firstNumber }: { title?: string; marked?: number[]; firstNumber?: number }) => {
      const display = readDisplay(words);
      expect({ ...display, marked: [...display.marked] }).toEqual({ title, marked, firstNumber });
    },
  );

  it('ends a range that no code has', () => {
    expect(readDisplay('{1-99999}').marked.size).toBe(99_999);
    expect(readDisplay('{1-999999}').marked.size).toBe(0);
  });

  it('says nothing of its look to whoever runs it', () => {
    const words = 'cluster title="a b.py" {2,5-7} showLineNumbers{3} min=8.0';
    expect(withoutDisplay(words).split(/\s+/)).toEqual(['cluster', 'min=8.0']);
    expect(readMeta(words)).toMatchObject({ source: words, topology: 'cluster', own: ['min=8.0'] });
  });
});
