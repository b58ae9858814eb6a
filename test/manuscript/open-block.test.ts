import { describe, expect, test } from 'vitest';
import {
  closesBlock,
  isClosedLater,
  leavesContainer,
  likelyEnd,
  type OpenBlock,
  openBlock,
} from '../../src/manuscript/slices/open-block.js';

/** The block that the last of some lines opens. */
const opened = (text: string, list?: number): OpenBlock | undefined => {
  const lines = text.split('\n');
  return openBlock(lines, lines.length - 1, list);
};

/** The same where there has to be one. */
function block(text: string, list?: number): OpenBlock {
  const found = opened(text, list);
  if (!found) throw new Error(`${text} opens nothing`);
  return found;
}

/** Tags that begin a block of HTML wherever they stand (CommonMark 0.31, section 4.6, condition 6). */
const blockTags = [
  ...['address', 'article', 'aside', 'base', 'basefont', 'blockquote', 'body', 'caption', 'center', 'col', 'colgroup'],
  ...['dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form'],
  ...['frame', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html', 'iframe', 'legend'],
  ...['li', 'link', 'main', 'menu', 'menuitem', 'nav', 'noframes', 'ol', 'optgroup', 'option', 'p', 'param', 'search'],
  ...['section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'track', 'ul'],
];

describe('a line opens', () => {
  test.each([
    ['```', 'fence', '```', ['```', '````  ', '  ```'], ['``', '~~~', '``` js']],
    ['~~~~ js `x`', 'fence', '~~~~', ['~~~~', '~~~~~'], ['~~~', '~~~~ x']],
    ['<!-- a', 'comment', '-->', ['b -->'], ['>', '--']],
    ['<script>', 'html', '</script>', ['</script>', 'x</PRE>'], ['</div>', '']],
    ['<PRE class="a">', 'html', '</PRE>', ['</pre>', '</style>', '</textarea>'], ['</p>']],
    ['<style', 'html', '</style>', ['</style>'], ['style>']],
    ['<?php', 'html', '?>', ['?>'], ['>']],
    ['<![CDATA[ a', 'html', ']]>', [']]>'], [']>']],
    ['<!DOCTYPE a', 'html', '>', ['>'], ['a']],
    ['<div>', 'html', '', ['', '  '], ['</div>']],
    ['</div', 'html', '', [''], ['>']],
    ['<br>', 'html', '', [''], ['x']],
    ['</x-a >', 'html', '', [''], ['x']],
  ])('by %j a %s, which ends with %j', (line, kind, end, closing, other) => {
    const found = block(line);
    expect([found.kind, found.end]).toEqual([kind, end]);
    expect(closing.filter((each) => !closesBlock(found, each))).toEqual([]);
    expect(other.filter((each) => closesBlock(found, each))).toEqual([]);
    expect(found).toMatchObject({ line: 0, column: 1, inContainer: false, quoted: false, contentColumn: 0 });
    expect(found.endsAtBlank).toBe(end === '');
  });

  test.each(blockTags)('a block of HTML by <%s>, even below text', (tag) => {
    for (const line of [`<${tag}>`, `</${tag.toUpperCase()} `, `<${tag}/>`, `<${tag}`])
      expect(opened(`text\n${line}`), line).toMatchObject({ kind: 'html', endsAtBlank: true });
    expect(opened(`text\n<${tag}x>`)).toBeUndefined();
  });

  test.each(['text', '``', '~~', '``` a`b', '<a', '<a> b', '<1>', '<!-- a -->', '<pre>a</pre>', '<?a?>', '<!A>'])(
    'nothing by %j',
    (line) => {
      expect(opened(line)).toBeUndefined();
    },
  );

  test('nothing by a tag of words that stands below text', () => {
    expect(opened('text\n<br>')).toBeUndefined();
    expect(opened('\n<br>')).toMatchObject({ kind: 'html', line: 1 });
  });
});

describe('where it stands', () => {
  test.each([
    ['   ```', { column: 4, inContainer: false }],
    ['> ```', { column: 3, inContainer: true, quoted: true, contentColumn: 0 }],
    ['>     ```', { inContainer: true, quoted: true }],
  ])('%j', (line, facts) => {
    expect(opened(line)).toMatchObject(facts);
  });

  test('four columns deep it is code, and opens nothing', () => {
    expect(opened('    ```')).toBeUndefined();
  });

  test('in an item of a list it is in its container, however deep it is indented', () => {
    const facts = { inContainer: true, quoted: false, contentColumn: 2 };
    expect(opened('- ```', 2)).toMatchObject({ ...facts, column: 3 });
    expect(opened('      ```', 2)).toMatchObject({ ...facts, column: 7 });
    expect(opened('1) ```', 3)).toMatchObject({ inContainer: true, contentColumn: 3 });
    expect(opened(' ```', 2)).toMatchObject({ inContainer: false, contentColumn: 0 });
    expect(opened('    ```', 6)).toBeUndefined();
  });

  test('a line leaves the container that does not belong to it', () => {
    const [quoted, item, free] = [block('> ```'), block('- ```', 2), block('```')];
    expect(['> a', ' > a', 'a', ''].map((line) => leavesContainer(quoted, line))).toEqual([false, false, true, true]);
    expect(['  a', '   a', '', ' a', 'a'].map((line) => leavesContainer(item, line))).toEqual([
      ...[false, false, false, true, true],
    ]);
    expect(leavesContainer(free, 'a')).toBe(false);
  });
});

describe('a block that is open at a heading', () => {
  const closedLater = (text: string, list?: number) => {
    const lines = text.split('\n');
    const found = openBlock(lines, 0, list);
    return found && isClosedLater(found, lines, 1);
  };

  test.each([
    ['<!--\n## a\n-->', true],
    ['<!--\n## a\n<!-- b -->', false],
    ['<!--\n## a', false],
    ['```md\n## a\n```', true],
    ['~~~ Markdown\n## a\n~~~', true],
    ['```mdx\n## a\n```', true],
    ['```md\n## a\n```js\n```', false],
    ['```js\n## a\n```', false],
    ['```mdown\n## a\n```', false],
    ['> ```md\n> ## a\n> ```', false],
    ['<pre>\n## a\n</pre>', true],
    ['<div>\n## a\n', false],
  ])('in %j is closed later: %s', (text, expected) => {
    expect(closedLater(text)).toBe(expected);
  });

  test.each([
    ['```\ncode\n\nThe text goes on\nhere', 2],
    ['```\ncode\n\n### Trap\nhere', 2],
    ['```\ncode\n\n[^a]: note\nhere', 2],
    ['```\ncode\n\ncode\n\nA sentence.\nhere', 4],
    ['```\ncode\n\nmore code\nhere', undefined],
    ['```\nThe text\nhere', undefined],
    ['```\ncode\n\nThe text goes on', undefined],
    ['> ```\n> code\n\nThe text goes on\nhere', undefined],
  ])('in %j may have been meant to end at line %s', (text, at) => {
    const lines = text.split('\n');
    expect(likelyEnd(block(lines[0] ?? ''), lines, lines.length - 1)).toBe(at);
  });
});
