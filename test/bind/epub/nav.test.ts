import { expect, test } from 'vitest';
import { packageFiles, zipPackage } from '../../../src/bind/index.js';
import type { OutlineEntry, PackageBook } from '../../../src/guide/book.js';
import { bookOf, chapter } from '../books.js';
import { portedEpubcheck } from '../checkers.js';

const entry = (title: string, anchor: string, children: OutlineEntry[] = []): OutlineEntry => ({
  title,
  anchor,
  children,
});

function navOf(book: PackageBook): string {
  const nav = new TextDecoder().decode(packageFiles(book).get('OEBPS/nav.xhtml'));
  return nav.slice(nav.indexOf('<nav'), nav.indexOf('</body>')).replace(/\n\s*/g, '');
}

test('titles are written character by character', () => {
  const book = bookOf([chapter('a.xhtml', '<p id="x">a</p>')], {
    nav: [entry('Result<T, E> & `a < b && b > c`, &amp;, R&D 🚀\u0007', 'a.xhtml#x')],
    landmarks: [],
  });
  expect(navOf(book)).toContain(
    '<a href="a.xhtml#x">Result&#x3C;T, E> &#x26; `a &#x3C; b &#x26;&#x26; b > c`, &#x26;amp;, R&#x26;D 🚀</a>',
  );
});

test('an entry without a place leads to its document, or keeps its children, or goes', () => {
  const book = bookOf([chapter('a.xhtml', '<p id="1">a</p>')], {
    nav: [
      entry('renamed', 'a.xhtml#1'),
      entry('no such id', 'a.xhtml#gone'),
      entry('no such file', 'gone.xhtml', [entry('child', 'a.xhtml')]),
      entry('nothing at all', 'gone.xhtml'),
      entry(' ', 'a.xhtml'),
    ],
    landmarks: [],
  });
  expect(navOf(book).split('</nav>')[0]).toMatchInlineSnapshot(
    `"<nav epub:type="toc" id="toc" role="doc-toc" aria-labelledby="toc-title"><h1 id="toc-title">Contents</h1><ol><li><a href="a.xhtml#id-1">renamed</a></li><li><a href="a.xhtml">no such id</a></li><li><span>no such file</span><ol><li><a href="a.xhtml">child</a></li></ol></li><li><a href="a.xhtml">a.xhtml</a></li></ol>"`,
  );
});

test('landmarks name each place once, the contents by themselves where nobody names them', () => {
  const start = { type: 'bodymatter', title: 'Start', href: 'a.xhtml' };
  const book = bookOf([chapter('a.xhtml', '<p>a</p>')], {
    landmarks: [start, start, { type: 'bibliography', title: 'Sources', href: 'gone.xhtml' }],
  });
  expect(navOf(book).split('</nav>')[1]).toMatchInlineSnapshot(
    `"<nav epub:type="landmarks" id="landmarks" hidden=""><ol><li><a epub:type="toc" href="nav.xhtml#toc">Contents</a></li><li><a epub:type="bodymatter" href="a.xhtml">Start</a></li></ol>"`,
  );
  const named = bookOf([chapter('a.xhtml', '<p>a</p>')], {
    landmarks: [{ type: 'toc', title: 'Inhalt', href: 'nav.xhtml' }],
  });
  expect(navOf(named).split('</nav>')[1]).toMatchInlineSnapshot(
    `"<nav epub:type="landmarks" id="landmarks" hidden=""><ol><li><a epub:type="toc" href="nav.xhtml">Inhalt</a></li></ol>"`,
  );
});

test('a nav with a missing place is clean', async () => {
  const book = bookOf([chapter('a.xhtml', '<p>a</p>')], { nav: [entry('a', 'a.xhtml', [entry('b', 'a.xhtml#gone')])] });
  expect(await portedEpubcheck(zipPackage(packageFiles(book)))).toEqual([]);
});
