import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { packageFiles, zipPackage } from '../../../src/bind/index.js';
import type { PackageBook } from '../../../src/guide/book.js';
import { needs } from '../../support/tools.js';
import { bookOf, chapter, picture } from '../books.js';
import { debianEpubcheck, portedEpubcheck } from '../checkers.js';

const fontFile = createRequire(import.meta.url).resolve(
  '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
);
const text = (book: PackageBook, path: string) => new TextDecoder().decode(packageFiles(book).get(path));

/** A book as a layout makes one: notes, a badge, a picture, a table, links between chapters. */
async function wholeBook(): Promise<PackageBook> {
  const note = h('aside', { id: 'note-1', epubType: 'footnote', role: 'doc-footnote', dataNote: 'p1' }, [
    h('p', [h('a', { href: '#ref-1', role: 'doc-backlink', ariaLabel: 'Back' }, '1'), ' A price list.']),
  ]);
  const reference = h('a', { id: 'ref-1', href: '#note-1', epubType: 'noteref', role: 'doc-noteref' }, '1');
  const badge = h('span', { className: ['level'] }, ' (Easy)');
  const first = [
    h('section', { id: 'keel', className: ['question'] }, [
      h('h2', ['1.1 What is a keel?', badge]),
      h('p', ['See ', h('a', { href: 'sails.xhtml#sail' }, '2.1'), reference, ' & more, a < b.']),
      h('figure', [h('img', { src: 'pictures/keel.png', alt: 'A keel' })]),
      note,
    ]),
  ];
  const sails =
    '<section id="sail"><h2>2.1 What is a sail?</h2><p>See <a href="boats.xhtml#keel">1.1</a>, <a href="https://example.org/a">more</a>.</p>' +
    '<table><thead><tr><th class="align-left">Sail</th><th class="align-right">Area</th></tr></thead><tbody><tr><td class="align-left">jib</td><td class="align-right">9</td></tr></tbody></table>' +
    '<pre><code><span class="line">a</span>\n<span class="line">  b</span>\n</code></pre></section>';
  const boats = chapter('boats.xhtml', '', { title: 'Boats', body: { type: 'root', children: first } });
  const about = chapter('about.xhtml', '<p>About this book.</p>', { title: 'About', matter: 'frontmatter' });
  const book = bookOf([about, boats, chapter('sails.xhtml', sails, { title: 'Sails' })]);
  return {
    ...book,
    nav: [
      { title: 'About', anchor: 'about.xhtml', children: [] },
      {
        title: '1 Boats',
        anchor: 'boats.xhtml',
        children: [{ title: 'What is a keel?', anchor: 'boats.xhtml#keel', children: [] }],
      },
      {
        title: '2 Sails',
        anchor: 'sails.xhtml',
        children: [{ title: 'Is Sail<T> & sail?', anchor: 'sails.xhtml#sail', children: [] }],
      },
    ],
    landmarks: [{ type: 'bodymatter', title: 'Start of the questions', href: 'boats.xhtml' }],
    pictures: new Map([['keel.png', picture('keel.png')]]),
    css: `@font-face { font-family: "Source Serif 4"; src: url(fonts/serif.woff2); }\n${book.css}`,
    fonts: [
      {
        family: 'Source Serif 4',
        weight: 400,
        style: 'normal',
        range: 'U+0000-00FF',
        name: 'serif.woff2',
        bytes: await readFile(fontFile),
      },
    ],
  };
}

describe('packageFiles', () => {
  test('holds all files of the package, sorted', async () => {
    expect([...packageFiles(await wholeBook()).keys()]).toEqual([
      'META-INF/container.xml',
      'OEBPS/about.xhtml',
      'OEBPS/boats.xhtml',
      'OEBPS/content.opf',
      'OEBPS/cover.svg',
      'OEBPS/cover.xhtml',
      'OEBPS/fonts/serif.woff2',
      'OEBPS/nav.xhtml',
      'OEBPS/pictures/keel.png',
      'OEBPS/sails.xhtml',
      'OEBPS/style.css',
      'mimetype',
    ]);
  });

  test.each([
    'META-INF/container.xml',
    'OEBPS/content.opf',
    'OEBPS/nav.xhtml',
    'OEBPS/boats.xhtml',
    'OEBPS/sails.xhtml',
    'OEBPS/cover.xhtml',
  ])('writes %s', async (path) => {
    await expect(text(await wholeBook(), path)).toMatchFileSnapshot(`../golden/${path.replaceAll('/', '.')}`);
  });

  test('leaves the trees of the book as they were', async () => {
    const book = await wholeBook();
    const before = structuredClone(book.documents);
    packageFiles(book);
    expect(book.documents).toEqual(before);
  });

  test('is clean in the ported checker', async () => {
    expect(await portedEpubcheck(zipPackage(packageFiles(await wholeBook())))).toEqual([]);
  });

  needs('epubcheck')(
    'is clean in Debian’s epubcheck',
    async () => {
      expect(await debianEpubcheck(zipPackage(packageFiles(await wholeBook())))).toEqual([]);
    },
    60_000,
  );
});
