import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectBy } from '../../src/diagnostics/finding.js';
import { defaultPaper as paper } from '../../src/guide/paper.js';
import { type BookOptions, usualBook } from '../../src/layout/book-options.js';
import { renderPrintBook } from '../../src/layout/index.js';
import { openPress, type Press } from '../../src/press/index.js';
import { pdfRules, readPdf } from '../../src/press/inspect/index.js';
import { editionOfWritten, question, sectionHead } from '../support/written-guide.js';

let press: Press;
beforeAll(async () => {
  press = await openPress({ env: process.env });
});
afterAll(async () => press.close());

/** Prints a guide of one question, and inspects it. */
async function print(body: string, own: Partial<BookOptions> = {}) {
  const edition = await editionOfWritten({ files: { 's.md': sectionHead('s') + question('What now?', body) } });
  const options = { paper, theme: 'classic', version: '0.0.0', book: { ...usualBook, ...own } };
  const inspection = await readPdf((await press.print(await renderPrintBook(edition, options), { paper })).bytes);
  const messages = inspectBy(pdfRules, inspection, 'written.pdf').map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
  return { notes: inspection.tags.elements.filter(({ role }) => role === 'Note'), messages };
}

const sources = '\n\n[^a]: The first source.\n[^b]: The second source.\n';

describe('notes', () => {
  it.each(['foot', 'section', 'back'] as const)('are tagged as such, each with its id: notes %s', async (place) => {
    const { notes, messages } = await print(`An answer.[^a]\n\nMore.[^b] And again.[^a]${sources}`, { notes: place });
    expect(notes).toHaveLength(2);
    expect(new Set(notes.flatMap(({ id }) => id ?? [])).size).toBe(2);
    expect(messages).toEqual([]);
  });

  it('that are too tall for a foot are tagged, and so is the line that stands there', async () => {
    const long = 'The long note goes on and on. '.repeat(200);
    const { notes, messages } = await print(`An answer.[^a]\n\nMore.[^b]\n\n[^a]: ${long}\n[^b]: The second source.\n`);
    // What is too tall for a foot has a line there, which is a note as well.
    expect(notes).toHaveLength(3);
    expect(messages.filter((each) => each.startsWith('note-'))).toEqual([]);
  });
});

describe('at the foot of a page, above notes', () => {
  const broken = (last: string) =>
    `An answer.\n\nA text.[^a]\n\n${last}\n\n<!-- page break -->\n\n- One.\n- Two.${sources}`;

  it.each(['It takes two steps:', 'It takes two steps:[^b]'])('a colon is found: %s', async (last) => {
    const { messages } = await print(broken(last));
    expect(messages).toContainEqual(expect.stringMatching(/^colon-with-what-follows: .*“It takes two steps:”/));
  });

  it('a text without one is none', async () => {
    const { messages } = await print(broken('It takes two steps.[^b]'));
    expect(messages.filter((each) => each.startsWith('colon'))).toEqual([]);
  });
});
