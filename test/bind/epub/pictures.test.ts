import { describe, expect, test } from 'vitest';
import { packageFiles, zipPackage } from '../../../src/bind/index.js';
import { bookOfDrawings } from '../books.js';
import { portedEpubcheck } from '../checkers.js';

describe('a book with drawings', () => {
  const book = bookOfDrawings();

  test('is clean in the ported checker', async () => {
    expect(await portedEpubcheck(zipPackage(packageFiles(book)))).toEqual([]);
  });
});
