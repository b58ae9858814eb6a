import { describe, expect, test } from 'vitest';
import { packageFiles, zipPackage } from '../../../src/bind/index.js';
import type { PackageBook } from '../../../src/guide/book.js';
import { wholeBook } from '../books.js';
import { portedEpubcheck } from '../checkers.js';

const text = (book: PackageBook, path: string) => new TextDecoder().decode(packageFiles(book).get(path));

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
});
