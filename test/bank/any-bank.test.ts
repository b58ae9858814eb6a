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
const [headings] = presets.filter(({ name }) => name === 'headings');

const bank = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

test('any text is read by every dialect, line by line and in order', () => {
  fc.assert(
    fc.property(bank, (text) => {
      for (const dialect of presets) {
        const read = readBank([{ path: 'a.md', text }], dialect, 'A');
        const starts = read.sections.flatMap(({ questions }) => questions.map(({ question }) => question.line.line));
        const isByTag = dialect.sections.some(({ by }) => by === 'tag');
        const inOrder = [...new Set(starts)].toSorted((one, other) => one - other);
        expect(isByTag ? starts.toSorted((one, other) => one - other) : starts).toEqual(inOrder);
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

test.each([
  ['brackets', '['],
  ['folds', '<summary><b></b></summary>'],
  ['code', '` '],
  ['spaces', ' '],
  ['bold', '**a '],
  ['details', '<details><summary>'],
  ['headings', '# '],
  ['tags', '<a '],
  ['comments', '<!-- a: ('],
])('a line of %s without end comes to an end', (_kind, sign) => {
  for (const count of [90, Math.floor(9900 / sign.length), 40_000]) {
    const text = `# A\n## B\n### What is it?\n\n${sign.repeat(count)}x\n\n### ${sign.repeat(count)}?\nYes.`;
    const read = headings && readBank([{ path: 'a.md', text }], headings, 'A');
    expect(read && writeBank(read, {}, 'A').files.size).toBeGreaterThan(1);
  }
});
