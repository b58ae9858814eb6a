import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/layout/data/plain-text.js';

const words = (...nodes: Parameters<typeof plainText>[0]): string => plainText(nodes);

const blocks =
  'address article aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 ol p pre section summary ul';

describe('text for those who read no markup', () => {
  test.each(blocks.split(' '))('has %s on lines of its own', (name) => {
    expect(words(h('span', 'a'), h(name, 'b'), h('span', 'c'))).toBe('a\nb\nc');
  });

  test('ends lines where they end, and has nothing for rules and comments', () => {
    expect(words(h('p', ['a', h('br'), 'b']), { type: 'comment', value: 'x' }, h('hr'), h('p', 'c'))).toBe('a\nb\nc');
  });

  test('has one space for white space, and none between blocks', () => {
    expect(words(h('div', ['\n  ', h('p', 'a\n  b'), '\n  ', h('p', 'c'), '\n']))).toBe('a b\nc');
    expect(words(h('p', [h('em', 'a'), ' ', h('em', 'b')]))).toBe('a b');
  });

  test('has code as it is written', () => {
    expect(words(h('pre', [h('code', 'a\n    b')]), h('p', 'c'))).toBe('a\n    b\nc');
  });

  test('marks items, and counts those of ordered lists', () => {
    expect(words(h('ul', [h('li', 'a'), h('li', [h('p', 'b')])]))).toBe('• a\n• b');
    expect(words(h('ol', [h('li', 'a'), '\n', h('li', 'b')]))).toBe('1. a\n2. b');
    expect(words(h('ol', { start: 7 }, [h('li', 'a'), h('li', [h('ul', [h('li', 'b')])])]))).toBe('7. a\n8. • b');
  });

  test('divides cells by tabs, and never begins with one', () => {
    const row = (name: string, ...cells: string[]) =>
      h(
        'tr',
        cells.map((cell) => h(name, cell)),
      );
    const table = h('table', [h('thead', [row('th', '', 'b')]), '\n', h('tbody', [row('td', 'c', ' d ')])]);
    expect(words(table)).toBe('\u00a0\tb\nc\td');
  });

  test('says what pictures show', () => {
    expect(words(h('p', ['a ', h('img', { alt: 'key' }), h('img'), ' b']))).toBe('a key b');
  });
});
