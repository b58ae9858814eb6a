import { describe, expect, test } from 'vitest';
import { packageFiles, zipPackage } from '../../../src/bind/index.js';
import { svgPicture } from '../../support/svg-picture.js';
import { needs } from '../../support/tools.js';
import { bookOf, chapter } from '../books.js';
import { debianEpubcheck, portedEpubcheck } from '../checkers.js';

describe('a book with drawings', () => {
  const bad =
    '<!DOCTYPE svg [<!ENTITY nine "9">]><svg viewBox="0 0 9 9" width="&nine;"><script>alert(1)</script><image href="https://example.org/a.png"/><rect id="1" width="9" height="9"/><g><use xlink:href="#1"/></g></svg>';
  const book = bookOf([chapter('a.xhtml', '<p><img src="pictures/bad.svg" alt="BAD"></p>')], {
    pictures: new Map([['bad.svg', svgPicture(bad)]]),
  });

  test('is clean in the ported checker', async () => {
    expect(await portedEpubcheck(zipPackage(packageFiles(book)))).toEqual([]);
  });

  needs('epubcheck')('is clean in Debian’s epubcheck', async () => {
    expect(await debianEpubcheck(zipPackage(packageFiles(book)))).toEqual([]);
  });
});
