import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { blockText } from '../../src/guide/block-text.js';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

it.each([
  ['A *name* and `code`.', 'A name and code.'],
  ['- one\n- two\n\n  more', 'one two more'],
  ['| a | b |\n| - | - |\n| c | d |', 'a b c d'],
  ['```sh\na\nb\n```', 'a\nb'],
  ['> A.\n>\n> B.', 'A. B.'],
  ['<dl><dt>Pail</dt><dd>holds ten</dd></dl>', 'Pail holds ten'],
  ['![A mill](mill.png)', 'A mill'],
])('the words of %j are %j', (markdown, text) => {
  expect(parser.parse(markdown).children.map(blockText)).toEqual([text]);
});
