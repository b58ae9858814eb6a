import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectBy } from '../../src/diagnostics/finding.js';
import { defaultPaper, parsePaper } from '../../src/guide/paper.js';
import { renderPrintBook } from '../../src/layout/index.js';
import { openPress, type Press } from '../../src/press/index.js';
import { pdfRules, readPdf } from '../../src/press/inspect/index.js';
import { textByPage } from '../press/text.js';
import { editionOfWritten, question, sectionHead } from '../support/written-guide.js';

let press: Press;
beforeAll(async () => {
  press = await openPress({ env: process.env });
});
afterAll(async () => press.close());

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table whose columns have headings as long as words are, and `rows` rows. */
const wideTable = (columns: number, rows: number): string => {
  const heads = Array.from({ length: columns }, (_, at) => `headword${at + 10}`);
  const body = Array.from({ length: rows }, (_, row) => heads.map((_head, at) => `cell${row * columns + at + 1000}`));
  return [line(heads), line(heads.map(() => '---')), ...body.map(line)].join('\n');
};

async function print(table: string, paperName = 'a4') {
  const body = `A text.\n\nBefore.\n\nTable: The wide one {#tbl-wide}\n\n${table}\n\nBehind it, see [Table](#tbl-wide).`;
  const edition = await editionOfWritten({ files: { 's.md': sectionHead('s') + question('How wide?', body) } });
  const paper = parsePaper(paperName) ?? defaultPaper;
  const book = await renderPrintBook(edition, { paper, theme: 'classic', version: '0.0.0' });
  const printed = await press.print(book, { paper });
  const found = inspectBy(pdfRules, await readPdf(printed.bytes), 'written.pdf');
  return {
    printed,
    pages: await textByPage(printed.bytes),
    errors: found.filter(({ fatal }) => fatal).map(String),
  };
}

describe('a table that is too wide for a page', () => {
  it('stands on its side on pages of its own, with its head on each and every cell once', async () => {
    const { printed, pages, errors } = await print(wideTable(14, 60));
    expect(printed.unplanned).toBeUndefined();
    expect(errors).toEqual([]);
    const holding = pages.filter((text) => text.includes('headword10'));
    expect(holding.length).toBeGreaterThan(1);
    for (const text of holding) expect(text).toContain('headword23');
    const cells = [...pages.join(' ').matchAll(/cell\d{4}/g)].map(([cell]) => cell);
    expect(cells.toSorted()).toEqual(Array.from({ length: 14 * 60 }, (_, at) => `cell${at + 1000}`));
    expect(pages.filter((text) => text.includes('The wide one'))).toHaveLength(1);
    const at = pages.findIndex((text) => text.includes('The wide one'));
    expect(pages[at]).not.toContain('Before.');
    expect(printed.anchors.get('tbl-wide')).toBe(at);
  });

  it('stays as it is where it has no room on its side either', async () => {
    const { printed, pages, errors } = await print(wideTable(24, 2));
    expect(printed.unplanned).toBeUndefined();
    expect(errors).toEqual([]);
    expect(pages.find((text) => text.includes('The wide one'))).toContain('Before.');
  });
});
