import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { validDocuments } from '../../../src/bind/epub/valid/index.js';
import { packageFiles, zipPackage } from '../../../src/bind/index.js';
import { bookOfSigns, chapter, parsed } from '../books.js';
import { portedEpubcheck } from '../checkers.js';

/** A body as it goes into the book, written as HTML. */
function valid(body: Root | string): string {
  const root = typeof body === 'string' ? parsed(body) : body;
  const other = chapter('other.xhtml', '<p id="there">Other</p>');
  const { documents } = validDocuments([chapter('a.xhtml', '', { body: root }), other], new Set(['pictures/dot.png']));
  const [first] = documents;
  if (!first) throw new Error('expected a document');
  return unified().use(rehypeStringify, { allowDangerousCharacters: true }).stringify(first.body);
}

const tree = (...children: ElementContent[]): Root => ({ type: 'root', children });

describe('ids', () => {
  test.each([
    [
      'are names',
      '<p id="4-2">a</p><p id="two words">b</p><p id="größe">c</p>',
      '<p id="id-4-2">a</p><p id="two-words">b</p><p id="größe">c</p>',
    ],
    [
      'are unique',
      '<p id="a">1</p><p id="a">2</p><p id="a-2">3</p>',
      '<p id="a">1</p><p id="a-2">2</p><p id="a-2-2">3</p>',
    ],
    ['are followed by links', '<p id="4-2">a</p><a href="#4-2">b</a>', '<p id="id-4-2">a</p><a href="#id-4-2">b</a>'],
    [
      'are followed by labels',
      '<h2 id="1">a</h2><div aria-labelledby="1 gone">b</div><div aria-describedby="gone">c</div>',
      '<h2 id="id-1">a</h2><div aria-labelledby="id-1">b</div><div>c</div>',
    ],
  ])('%s', (_, before, after) => {
    expect(valid(before)).toBe(after);
  });
});

describe('links', () => {
  test.each([
    ['to a place of another chapter', 'other.xhtml#there', 'href="other.xhtml#there"'],
    ['to another chapter', 'other.xhtml', 'href="other.xhtml"'],
    ['to a place that is not there', 'other.xhtml#gone', ''],
    ['to a file that is not there', 'chapter-2.md', ''],
    ['to the web', 'https://example.org/a?b=c#d', 'href="https://example.org/a?b=c#d"'],
  ])('%s', (_, href, attribute) => {
    const role = attribute === '' ? '' : ' role="doc-noteref"';
    expect(valid(tree(h('a', { href, role: 'doc-noteref' }, 'a')))).toBe(
      attribute === '' ? '<a>a</a>' : `<a ${attribute}${role}>a</a>`,
    );
  });
});

test('languages are canonical and said twice, as XML wants it', () => {
  expect(valid(tree(h('p', { lang: 'pt_br' }, 'a'), h('p', { lang: 'no such language' }, 'b')))).toBe(
    '<p lang="pt-BR" xml:lang="pt-BR">a</p><p>b</p>',
  );
});

describe('what the layout must not let through is a bug, told by its place:', () => {
  test.each([
    ['an item without a list', h('div', [h('li', 'a')]), 'a.xhtml: div > li stands outside its structure'],
    ['a block within a line', h('p', [h('em', [h('div', 'a')])]), 'a.xhtml: p > em > div is a block within a line'],
    ['a script', h('script', 'a'), 'a.xhtml: script is no element of a book'],
    ['a handler', h('p', { onClick: 'a' }, 'a'), 'a.xhtml: p has the attribute onClick'],
    ['a style', h('p', { style: 'color: red' }, 'a'), 'a.xhtml: p has the attribute style'],
    [
      'a picture of the web',
      h('img', { src: 'https://e.org/a.png' }),
      'a.xhtml: img shows https://e.org/a.png, which the package has not',
    ],
    ['a remark', { type: 'comment', value: 'a' } as const, 'a.xhtml holds a node of type comment'],
  ])('%s', (_, node, fault) => {
    expect(() => valid(tree(node))).toThrow(fault);
  });
});

describe('a book of signs that XML does not take as they are', () => {
  const whole = bookOfSigns();

  test('holds them escaped, or not at all', () => {
    const text = new TextDecoder().decode(packageFiles(whole).get('OEBPS/a.xhtml'));
    expect(text).toContain('<h1>a]]&gt;b &#x26; &#x3C;c> bell,  and .</h1>');
  });

  test('is clean in the ported checker', async () => {
    expect(await portedEpubcheck(zipPackage(packageFiles(whole)))).toEqual([]);
  });
});
