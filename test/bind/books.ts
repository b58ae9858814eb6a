import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import type { PackageBook, PackageDocument } from '../../src/guide/book.js';
import type { Picture } from '../../src/guide/picture.js';

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
