import { expect, it } from 'vitest';
import { renderPackageBook } from '../../src/layout/index.js';
import { editionOfAnswer } from '../support/written-guide.js';

it('numbers the entries of an EPUB’s contents once: by the guide, not by the list', async () => {
  const { nav, css } = await renderPackageBook(await editionOfAnswer('Short.'), { theme: 'classic', version: '0.0.0' });
  expect(nav.map(({ title }) => title)).toContain('1 Section s');
  expect(css).toMatch(/nav ol \{\s*list-style: none;/);
});
