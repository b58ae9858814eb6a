import { expect, test } from 'vitest';
import { endMark, markAutolinkEnds, withoutEndMarks } from '../../src/manuscript/slices/autolink-ends.js';

const shown = (text: string) => markAutolinkEnds(text).text.replaceAll(endMark, '⏹');

test.each([
  ['在 https://example.org/a。下', '在 https://example.org/a⏹。下'],
  ['（www.example.org/a）和https://b.example，c', '（www.example.org/a⏹）和https://b.example⏹，c'],
  ['他说"https://example.org”。', '他说"https://example.org⏹”。'],
  ['https://zh.example/队列 x。', 'https://zh.example/队列 x。'],
  ['[a](https://example.org/键（一）)', '[a](https://example.org/键（一）)'],
  ['[a]( <https://example.org/键（一）>)', '[a]( <https://example.org/键（一）>)'],
  ['[a]: https://example.org/键（一）', '[a]: https://example.org/键（一）'],
  ['<https://example.org/键（一）>', '<https://example.org/键（一）>'],
  ['https://example.org/a.', 'https://example.org/a.'],
])('%j', (text, marked) => {
  expect(shown(text)).toBe(marked);
});

test('marks are offsets in the marked text', () => {
  const { text, marks } = markAutolinkEnds('https://a.example。https://b.example。');
  expect(marks.map((mark) => text.charAt(mark))).toEqual([endMark, endMark]);
  expect(withoutEndMarks(text)).toBe('https://a.example。https://b.example。');
});
