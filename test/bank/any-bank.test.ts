import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presets, readBank, recognise, writeBank } from '../../src/bank/index.js';

/** Lines of which banks are made, and slips of the pen. */
const line = fc.constantFrom(
  ...[
    '# Title',
    '## Section',
    '### What is it?',
    '###### 3. Which?',
    '1.  ### Why?',
    '   2. ### How? ###',
    '#### Answer: B',
  ],
  ...[
    '**Who? 👶**',
    '**Bold',
    'words?** ⭐',
    '- <b>Where?</b>',
    'Q: When?',
    'A: Now.',
    '**Answer:** Yes.',
    '**Difficulty:** Junior',
  ],
  ...[
    '<details>',
    '<details><summary>Answer</summary>',
    '<summary><b>Is it?</b></summary><br>',
    '</details>',
    '<p>',
    '</p>',
  ],
  ...['```', '```js', '~~~', '````md', '<!-- tags: (a, b) -->', '<!--', '-->', '---', '===', 'topic: x', '', ' ', '\t'],
  ...[
    '- A: one',
    '- B: two',
    'Text with [a](#what-is-it) and <T>.',
    '![x](..\\y.png?z)',
    '[x]: https://example.org',
    '    code',
    '{#id}',
  ],
);
const bank = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

test('any text is read by every dialect, line by line and in order', () => {
  fc.assert(
    fc.property(bank, (text) => {
      for (const dialect of presets) {
        const read = readBank([{ path: 'a.md', text }], dialect, 'A');
        const starts = read.sections.flatMap(({ questions }) => questions.map(({ question }) => question.line.line));
        if (!dialect.sections.some(({ by }) => by === 'tag')) {
          expect(starts).toEqual([...new Set(starts)].toSorted((one, other) => one - other));
        }
        const ids = read.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(writeBank(read, {}, 'A').files.size).toBe(read.sections.length + 1);
      }
    }),
    { numRuns: 300 },
  );
});

test('any text is recognised or not, and nothing else comes of it', () => {
  fc.assert(
    fc.property(fc.array(bank, { minLength: 1, maxLength: 3 }), (texts) => {
      const files = texts.map((text, at) => ({ path: `${at}.md`, text }));
      expect(['one', 'none', 'several']).toContain(recognise(files, presets, 'A').kind);
    }),
    { numRuns: 100 },
  );
});
