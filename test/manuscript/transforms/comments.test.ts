import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { dropComments, withoutComments } from '../../../src/manuscript/transforms/comments.js';
import { walk } from '../../../src/manuscript/walk.js';

function parse(markdown: string): Root {
  const tree = unified().use(remarkParse).parse(markdown);
  dropComments(tree, { beforeHeadings: false });
  return tree;
}

const html = (markdown: string) =>
  [...walk(parse(markdown).children, '')].flatMap(({ node }) => (node.type === 'html' ? [node.value] : []));

test.each([
  ['<!-- a -->', ''],
  ['<!-- a --->', ''],
  ['<!-- a -- b ---->x', 'x'],
  ['<!-->x', 'x'],
  ['<!--->x', 'x'],
  ['<!-- a --!>x', 'x'],
  ['a<!-- b', 'a'],
  ['<p><!-- a --> b <!-- c --></p>', '<p> b </p>'],
  ['<pre><!-- a\n\nb --></pre>', '<pre></pre>'],
  ['<?php a ?>b', 'b'],
  ['<![CDATA[a]]>b', 'b'],
  ['<!DOCTYPE html>b', 'b'],
  ['<b>no</b>', '<b>no</b>'],
  ['a < b <! c', 'a < b <! c'],
])('%j becomes %j', (before, after) => {
  expect(withoutComments(before)).toBe(after);
});

test('comments of all kinds leave a tree', () => {
  expect(
    html('<!-- a -->\n\nText <!-- b -- c ---> more\n\n- <!-- d\n  e -->\n\n> <!-- f -->\n\n<p><!-- g --></p>'),
  ).toEqual(['<p></p>']);
});

test('one space is left where two were', () => {
  expect(parse('a <!-- b --> c').children).toMatchObject([{ children: [{ value: 'a ' }, { value: 'c' }] }]);
  expect(parse('a<!-- b -->c').children).toMatchObject([{ children: [{ value: 'a' }, { value: 'c' }] }]);
});

test('the mark for sheets is noted on the block that follows, and on no other', () => {
  const tree = parse(
    'One\n\n<!-- sheet -->\n\n<!-- why -->\n\nTwo\n\nThree\n\n- a\n\n  <!--sheet-->\n\n  b\n\n<!-- sheets -->\n\nFour',
  );
  const marked = [...walk(tree.children, '')].filter(({ node }) => node.data?.sheet);
  expect(marked.map(({ node }) => node.position?.start.line)).toEqual([7, 15]);
});

test('a mark for sheets with nothing behind it marks nothing', () => {
  expect(JSON.stringify(parse('One\n\n<!-- sheet -->'))).not.toContain('"sheet"');
});
