import { describe, expect } from 'vitest';
import { packageFiles, zipPackage } from '../../../src/bind/index.js';
import type { PackageBook } from '../../../src/guide/book.js';
import { needs } from '../../support/tools.js';
import { bookOfDrawings, bookOfSigns, wholeBook, withMeta } from '../books.js';
import { debianEpubcheck } from '../checkers.js';

const book = {
  'as a layout makes one': wholeBook,
  'of signs that XML does not take as they are': bookOfSigns,
  'with drawings': bookOfDrawings,
  'with metadata of every kind': () =>
    withMeta({
      language: 'pt_BR',
      direction: 'rtl',
      title: 'a < b & \u0001c',
      subtitle: 'd',
      keywords: ['<x>', '&amp;'],
    }),
  'without metadata': () =>
    withMeta({ subtitle: undefined, authors: [], subject: '', keywords: [], licence: undefined }),
} satisfies Record<string, () => PackageBook | Promise<PackageBook>>;

describe('Debian’s epubcheck finds nothing in a book', () => {
  for (const [name, made] of Object.entries(book)) {
    needs('epubcheck')(name, async () => {
      expect(await debianEpubcheck(zipPackage(packageFiles(await made())))).toEqual([]);
    });
  }
});
