import { expect, it } from 'vitest';
import { renderPackageBook } from '../../src/layout/index.js';
import { editionOfAnswer } from '../support/written-guide.js';

it('numbers the entries of an EPUB’s contents once: by the guide, not by the list', async () => {
  const { nav, css } = await renderPackageBook(await editionOfAnswer('Short.'), { theme: 'classic', version: '0.0.0' });
  expect(nav.map(({ title }) => title)).toContain('1 Section s');
  expect(css).toMatch(/nav ol \{\s*list-style: none;/);
});

it('writes the values of tokens into the styles of formulas: e-readers know no custom properties', async () => {
  const edition = await editionOfAnswer('It is $\\sqrt{n}$.');
  const { css } = await renderPackageBook(edition, { theme: 'classic', version: '0.0.0' });
  expect(css).toMatch(/font-family: "STIX Two Math", "Source Serif 4",.* math;/);
  expect(css).not.toContain('var(--');
});
