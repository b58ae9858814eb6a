import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Root } from 'hast';
import { h } from 'hastscript';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import type { BookMeta, PackageBook, PackageDocument } from '../../src/guide/book.js';
import type { Picture } from '../../src/guide/picture.js';
import { svgPicture } from '../support/svg-picture.js';

/** The smallest PNG: one grey point. */
const dot: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

export function picture(name: string): Picture {
  return { path: `pictures/${name}`, mediaType: 'image/png', bytes: dot, width: 1, height: 1 };
}

/** HTML as a browser reads it. */
export function parsed(html: string): Root {
  return unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] } as never);
}

export function chapter(path: string, html: string, over: Partial<PackageDocument> = {}): PackageDocument {
  return { path, title: `Title of ${path}`, matter: 'bodymatter', body: parsed(html), ...over };
}

/** A book of one chapter or more, whole enough to be packed; everything else as given. */
export function bookOf(documents: readonly PackageDocument[], over: Partial<PackageBook> = {}): PackageBook {
  const [first] = documents;
  return {
    meta: {
      title: 'Boats, asked and answered',
      subtitle: 'Three questions',
      authors: [{ name: 'Ada Example' }, { name: 'R&D <team>', url: 'https://example.org' }],
      language: 'en',
      direction: 'ltr',
      pageWord: 'p.',
      subject: 'Questions on boats.',
      keywords: ['boats', 'rivers & lakes'],
      licence: 'CC-BY-4.0',
      date: '2026-03-01',
      identifier: 'boats',
    },
    documents,
    nav: documents.map(({ path, title }) => ({ title, anchor: path, children: [] })),
    navTitle: 'Contents',
    landmarks: first ? [{ type: 'bodymatter', title: 'Start', href: first.path }] : [],
    css: 'body { margin: 0; }\n.align-right { text-align: right; }\n',
    fonts: [],
    pictures: new Map(),
    cover: {
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 80"><rect width="60" height="80"/></svg>',
      alt: 'Boats',
    },
    accessibility: 'All text is live and in reading order.',
    ...over,
  };
}

const fontFile = createRequire(import.meta.url).resolve(
  '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
);

/** A book as a layout makes one: notes, a badge, a picture, a table, links between chapters. */
export async function wholeBook(): Promise<PackageBook> {
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

/** A book of one chapter that says this of itself. */
export function withMeta(meta: Partial<BookMeta>): PackageBook {
  const book = bookOf([chapter('a.xhtml', '<p>a</p>')]);
  return { ...book, meta: { ...book.meta, ...meta } };
}

/** A book of signs that XML does not take as they are. */
export function bookOfSigns(): PackageBook {
  const signs = 'a]]>b & <c> bell\u0007, \uFFFE and \uD800.';
  const body: Root = { type: 'root', children: [h('h1', signs), h('p', { title: signs }, signs)] };
  const book = bookOf([chapter('a.xhtml', '', { title: signs, body })]);
  return { ...book, meta: { ...book.meta, title: signs, subtitle: signs }, navTitle: signs };
}

/** A book with a drawing that holds what none may. */
export function bookOfDrawings(): PackageBook {
  const bad =
    '<!DOCTYPE svg [<!ENTITY nine "9">]><svg viewBox="0 0 9 9" width="&nine;"><script>alert(1)</script><image href="https://example.org/a.png"/><rect id="1" width="9" height="9"/><g><use xlink:href="#1"/></g></svg>';
  return bookOf([chapter('a.xhtml', '<p><img src="pictures/bad.svg" alt="BAD"></p>')], {
    pictures: new Map([['bad.svg', svgPicture(bad)]]),
  });
}
