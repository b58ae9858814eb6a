import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { bookIdentifier } from '../../../src/bind/epub/identifier.js';
import { packageFiles, zipPackage } from '../../../src/bind/index.js';
import type { PackageBook } from '../../../src/guide/book.js';
import { bookOf, chapter, picture, withMeta } from '../books.js';
import { portedEpubcheck } from '../checkers.js';

const chapters = [chapter('a.xhtml', '<p>a</p>')];
const opf = (book: PackageBook) => new TextDecoder().decode(packageFiles(book).get('OEBPS/content.opf'));
const lines = (book: PackageBook, pattern: RegExp) =>
  opf(book)
    .split('\n')
    .filter((line) => pattern.test(line))
    .map((line) => line.trim());

describe('identifier', () => {
  test('is a UUID of version 5 that the name decides', () => {
    expect(bookIdentifier('redis.mid-senior')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(bookIdentifier('redis')).toBe(bookIdentifier('redis'));
    expect(bookIdentifier('redis')).not.toBe(bookIdentifier('redis.mid'));
  });

  test('stays what it is: readers know their copy by it', () => {
    expect(bookIdentifier('redis')).toMatchInlineSnapshot(`"urn:uuid:3e8122fe-76a5-5579-be3d-e93da846d15b"`);
  });
});

describe('language', () => {
  test.each([
    ['pt_BR', 'pt-BR'],
    ['DE', 'de'],
    ['zh-hans', 'zh-Hans'],
    ['no language', 'und'],
  ])('%s', (language, tag) => {
    expect(lines(withMeta({ language }), /dc:language/)).toEqual([`<dc:language>${tag}</dc:language>`]);
  });

  test('a book from right to left says so in package, spine and chapters', () => {
    const book = withMeta({ language: 'he', direction: 'rtl' });
    expect(opf(book)).toContain('<spine page-progression-direction="rtl">');
    expect(opf(book)).toContain('xml:lang="he" dir="rtl"');
    expect(new TextDecoder().decode(packageFiles(book).get('OEBPS/a.xhtml'))).toContain(
      'lang="he" xml:lang="he" dir="rtl"',
    );
  });
});

describe('what is not said', () => {
  test('has no empty element', () => {
    const bare = withMeta({
      subtitle: undefined,
      authors: [],
      subject: ' ',
      keywords: ['', 'boats'],
      licence: undefined,
    });
    expect(opf(bare)).not.toMatch(/dc:creator|dc:description|dc:rights|display-seq|><\/|subtitle/);
    expect(lines(bare, /dc:subject/)).toEqual(['<dc:subject>boats</dc:subject>']);
  });

  test('is clean all the same', async () => {
    const bare = withMeta({ subtitle: undefined, authors: [], subject: '', keywords: [], licence: undefined });
    expect(await portedEpubcheck(zipPackage(packageFiles(bare)))).toEqual([]);
  });
});

describe('accessibility', () => {
  const claims = (book: PackageBook) => lines(book, /accessMode"|alternativeText/);
  const shown = (alt: string | undefined, pictures = new Map([['dot.png', picture('dot.png')]])) =>
    bookOf(
      [chapter('a.xhtml', '', { body: { type: 'root', children: [h('img', { src: 'pictures/dot.png', alt })] } })],
      { pictures },
    );

  test('a book without pictures is text', () => {
    expect(claims(bookOf(chapters))).toEqual(['<meta property="schema:accessMode">textual</meta>']);
  });

  test('alternative text is claimed where every picture has one', () => {
    expect(claims(shown('A dot'))).toEqual([
      '<meta property="schema:accessMode">textual</meta>',
      '<meta property="schema:accessMode">visual</meta>',
      '<meta property="schema:accessibilityFeature">alternativeText</meta>',
    ]);
    expect(claims(shown(undefined)).join()).not.toContain('alternativeText');
  });
});
