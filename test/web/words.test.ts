import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../src/guide/labels/index.js';
import { describeFilter, showingLine, unknownLine } from '../../src/web/describe.js';
import { noFilter } from '../../src/web/filter.js';
import { fill, untilThen } from '../../src/web/words.js';
import { data } from './data.js';

describe('the words of the page', () => {
  it('say how much is shown', () => {
    expect(showingLine(data, 2)).toBe('Showing 2 of 6 questions');
    expect(showingLine({ ...data, questions: data.questions.slice(0, 1) }, 0)).toBe('Showing 0 of 1 question');
    const german = { ...data, language: 'de', words: labelsFor('de').screen };
    expect(showingLine(german, 2)).toBe('2 von 6 Fragen');
  });

  it('say what a filter asks for', () => {
    expect(describeFilter(data, noFilter)).toBe('');
    const filter = { levels: ['junior', 'senior'], sections: ['keys'], tags: ['memory'], query: ' {query} ' };
    expect(describeFilter(data, filter)).toBe('Junior, Senior; Keys; memory; search for “{query}”');
  });

  it('say what an address asks for in vain, however long it is', () => {
    const start = 'The address asks for what is not in this guide: ';
    expect(unknownLine(data, ['boss', 'x'])).toBe(`${start}boss, x.`);
    expect(unknownLine(data, ['a'.repeat(41), 'b', 'c', 'd'])).toBe(`${start}${'a'.repeat(40)}…, b, c, ….`);
  });

  it('leave a place free that nothing is known for', () => {
    expect(fill('{a} and {b}', { a: '1' })).toBe('1 and {b}');
  });

  it.each([
    [1000, 'in 1 minute'],
    [600_000, 'in 10 minutes'],
    [86_400_000, 'tomorrow'],
    [3 * 86_400_000, 'in 3 days'],
    [400 * 86_400_000, 'next year'],
  ])('tell a time to come: %d ms', (milliseconds, words) => {
    expect(untilThen(milliseconds, 'en')).toBe(words);
  });

  it('tell it in short where there is little room', () => {
    expect(untilThen(600_000, 'en', 'short')).toBe('in 10 min.');
  });
});
