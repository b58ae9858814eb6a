import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/bank/lines.js';

const kinds = (...texts: readonly string[]) =>
  readLines('a.md', texts.join('\n')).map(({ text, within }) => (within ? `${within}: ${text}` : text));

describe('lines of code are found by signs alone', () => {
  test('at any depth, in lists and folds', () => {
    expect(kinds('- <p>', '      ~~~ js', '### no heading', '      ~~~', 'text')).toEqual([
      '- <p>',
      'fence:       ~~~ js',
      'fence: ### no heading',
      'fence:       ~~~',
      'text',
    ]);
  });

  test('signs that close nothing are no fence', () => {
    expect(kinds('text', '```', '', '### Next?', '```js', 'a', '```')).toEqual([
      'text',
      'stray: ```',
      '',
      '### Next?',
      'fence: ```js',
      'fence: a',
      'fence: ```',
    ]);
  });

  test('one that is never closed ends at the next heading', () => {
    expect(kinds('```js', 'a', '', '## Next', 'text')).toEqual([
      'fence: ```js',
      'fence: a',
      'fence: ',
      'fence: ```',
      '## Next',
      'text',
    ]);
  });

  test('a sample of Markdown holds fences', () => {
    expect(kinds('````md', '```js', 'a', '```', '````', 'text').at(-1)).toBe('text');
  });
});

describe('front matter', () => {
  test('touches the heading below it', () => {
    expect(kinds('---', 'topic: rain', '---', '## What?')).toEqual([
      'front matter: ---',
      'front matter: topic: rain',
      'front matter: ---',
      '## What?',
    ]);
  });

  test('is no rule on top of a text', () => {
    expect(kinds('---', '', '## What?', '---')).toEqual(['---', '', '## What?', '---']);
  });
});

test('comments are none of the text, over lines too', () => {
  expect(kinds('<!-- tags: (a) -->', 'a <!-- b --> c', '<!--', 'd', '-->', 'e')).toEqual([
    'comment: <!-- tags: (a) -->',
    'a <!-- b --> c',
    'comment: <!--',
    'comment: d',
    'comment: -->',
    'e',
  ]);
});
