import { expect, test } from 'vitest';
import { readLineMarks } from '../../src/layout/line-marks.js';

test.each([
  ['a // [!code ++]\nb', 'a\nb', [[0, 'added']]],
  ['a # [!code --]', 'a', [[0, 'removed']]],
  ['a -- [!code highlight]', 'a', [[0, 'marked']]],
  ['a <!-- [!code hl] -->', 'a', [[0, 'marked']]],
  ['a /* [!code ++] */', 'a', [[0, 'added']]],
  ['a ; [!code ++]', 'a', [[0, 'added']]],
  [
    'a\n// [!code highlight:2]\nb\nc\nd',
    'a\nb\nc\nd',
    [
      [1, 'marked'],
      [2, 'marked'],
    ],
  ],
  ['a // [!code focus]', 'a // [!code focus]', []],
  ['"// [!code ++]";', '"// [!code ++]";', []],
])('%j', (code, text, marks) => {
  const read = readLineMarks(code, 'js');
  expect({ text: read.text, marks: [...read.marks] }).toEqual({ text, marks });
});

test('a comparison says by its signs what came and what went', () => {
  const code = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new\n same\n--x;\n++x;';
  expect([...readLineMarks(code, 'diff').marks]).toEqual([
    [3, 'removed'],
    [4, 'added'],
    [6, 'removed'],
    [7, 'added'],
  ]);
  expect(readLineMarks(code, 'js').marks.size).toBe(0);
});
