import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { tagDepth } from '../../src/manuscript/slices/tag-depth.js';

test.each([
  ['text', 0],
  ['<b>a</b> <b>b</b>', 1],
  ['<div>\n\n<b><i>x</i></b>\n\n</div>', 3],
  ['<div><div><div>', 3],
  ['</b></b><i>x', 1],
  ['<table><tr><td>a<td>b<tr><td>c</table>', 1],
  ['a<br>b<BR>c<hr>', 0],
  ['<p>a<p>b<ul><li>c<li>d</ul>', 1],
])('%j', (markdown, depth) => {
  expect(tagDepth(unified().use(remarkParse).parse(markdown))).toBe(depth);
});
