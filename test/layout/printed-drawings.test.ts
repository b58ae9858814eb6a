import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPaper } from '../../src/guide/paper.js';
import { renderPrintBook } from '../../src/layout/index.js';
import { structElements, structRoot } from '../../src/press/finish/structure.js';
import { openPress, type Press } from '../../src/press/index.js';
import { type Page, readPages } from '../support/pdf-pages.js';
import { isWithin, textBox } from '../support/printed-book.js';
import { editionOfWritten, question, sectionHead } from '../support/written-guide.js';

const diagram = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 504 120">
  <defs><marker id="arrow"><path class="fill-ink" d="M0 0L8 4L0 8z"/></marker></defs>
  <rect x="4" y="4" width="496" height="112" class="fill-paper stroke-accent" fill="#fff" stroke="#a00"/>
  <line x1="8" y1="8" x2="90" y2="8" stroke="#111" class="stroke-ink" marker-end="url(#arrow)"/>
  <text x="8" y="40" font-size="12">Upper words</text><text x="8" y="80" font-size="12">Lower words</text>
</svg>`;

let press: Press;
let pages: readonly Page[];
let document: PDFDocument;

beforeAll(async () => {
  press = await openPress({ env: process.env });
  const answer = 'Short.\n\n![First diagram](a.svg)\n\nBetween.\n\n![Second diagram](a.svg)';
  const edition = await editionOfWritten({
    files: { 's.md': sectionHead('s') + question('What is it?', answer), 'a.svg': diagram },
  });
  const book = await renderPrintBook(edition, { paper: defaultPaper, theme: 'classic', version: '0.0.0' });
  const { bytes } = await press.print(book, { paper: defaultPaper });
  [document, pages] = [await PDFDocument.load(bytes, { updateMetadata: false }), await readPages(bytes)];
}, 120_000);
afterAll(async () => press?.close());

/** Alternative texts of all figures in the tags; undefined for one that has none. */
function figureTexts(): (string | undefined)[] {
  const root = structRoot(document);
  const elements = root ? [...structElements(document.context, root)] : [];
  return elements
    .filter(({ dict }) => dict.get(PDFName.of('S')) === PDFName.of('Figure'))
    .map(({ dict }) => {
      const alt = dict.get(PDFName.of('Alt'));
      return alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : undefined;
    });
}

describe('a drawing in print', () => {
  it('is one figure of the tags, under its alternative text', () => {
    const texts = figureTexts();
    expect(texts.filter((text) => text?.endsWith('diagram'))).toEqual(['First diagram', 'Second diagram']);
    expect(texts).not.toContain(undefined);
  });

  it('has words that can be found and copied, each time and within the margins', () => {
    const words = pages.flatMap((page) =>
      page.runs.flatMap((run) => (/^(?:Upper|Lower) words$/.test(run.text) ? [{ run, page }] : [])),
    );
    expect(words.map(({ run }) => run.text)).toEqual(['Upper words', 'Lower words', 'Upper words', 'Lower words']);
    for (const { run, page } of words) expect(isWithin(run, textBox(page))).toBe(true);
  });
});
