import { toString as textOf } from 'mdast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectBy } from '../../src/diagnostics/finding.js';
import type { Edition } from '../../src/guide/edition.js';
import { defaultPaper, parsePaper } from '../../src/guide/paper.js';
import { textsOf } from '../../src/guide/question.js';
import { type BookOptions, usualBook } from '../../src/layout/book-options.js';
import { renderPrintBook } from '../../src/layout/index.js';
import { openPress, type Press, type PrintedBook } from '../../src/press/index.js';
import type { Inspection } from '../../src/press/inspect/facts.js';
import { pdfRules, readPdf } from '../../src/press/inspect/index.js';
import { textByPage } from '../press/text.js';
import { editionOf } from '../support/set-pages.js';

/** A guide in which everything is too long, too wide, too tall or too many. */
const torture = 'test/fixtures/torture';

const settings: readonly (readonly [string, Partial<BookOptions>])[] = [
  ['a4', {}],
  ['letter', { sides: 'one', notes: 'section' }],
  ['a5', { sides: 'two' }],
  ['a5', { sides: 'one', notes: 'back' }],
];

let press: Press;
let edition: Edition;

beforeAll(async () => {
  press = await openPress({ env: process.env });
  edition = await editionOf(torture);
});
afterAll(async () => press.close());

/**
 * What is counted: words of Latin letters and digits, and each letter of other scripts. Arabic is left out: its letters
 * are glyphs of many forms, and what they stand for is written down beside them, where this reader does not look.
 */
function piecesOf(text: string): Map<string, number> {
  const letters = text.normalize('NFKC').replace(/\p{Script=Arabic}/gu, ' ');
  const pieces = letters.match(/[\p{Script=Latin}\d]+|\p{L}/gu) ?? [];
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

/** All that the author wrote and a reader reads. */
function written({ guide, sections }: Edition): string {
  const blocks = sections.flatMap(({ section, questions }) => [
    ...section.intro,
    ...questions.flatMap(({ question }) => textsOf(question)),
    ...[...section.notes.values()].flatMap(({ content }) => content),
  ]);
  const plain = (node: (typeof blocks)[number]): string => {
    if (node.type === 'html') return node.value.replace(/<[^>]*>/g, ' ');
    if (!('children' in node)) return textOf(node, { includeImageAlt: false });
    const children = node.children.map(plain);
    return children.join(node.type === 'paragraph' || node.type === 'strong' || node.type === 'link' ? '' : ' ');
  };
  return [guide.title, ...blocks.map(plain)].join(' ');
}

describe.each(settings)('a guide that is hard to break, on %s with %o', (name, own) => {
  let printed: PrintedBook;
  let inspection: Inspection;
  const steps: string[] = [];

  beforeAll(async () => {
    const paper = parsePaper(name) ?? defaultPaper;
    const options = { paper, theme: 'classic', version: '0.0.0', book: { ...usualBook, ...own } };
    const book = await renderPrintBook(edition, options);
    printed = await press.print(book, { paper, onProgress: (step) => steps.push(step) });
    inspection = await readPdf(printed.bytes);
  }, 60_000);

  it('is printed as it was planned', () => {
    expect(printed.unplanned).toBeUndefined();
    expect(steps.filter((step) => step !== 'choosing pages')).toEqual(['printing']);
  });

  it('has no fault', () => {
    const found = inspectBy(pdfRules, inspection, 'torture.pdf');
    expect(found.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  });

  it('loses nothing', async () => {
    // Words too long for their line are broken: those are looked for without the spaces.
    const text = (await textByPage(printed.bytes)).join(' ');
    const [wanted, found] = [piecesOf(written(edition)), piecesOf(text)];
    const whole = text.normalize('NFKC').replace(/[^\p{L}\d]/gu, '');
    const lost = [...wanted].filter(([piece, count]) => (found.get(piece) ?? 0) < count && !whole.includes(piece));
    expect(wanted.size).toBeGreaterThan(500);
    expect(lost).toEqual([]);
  });

  it('keeps captions with their figures', () => {
    const alone = inspection.pages.filter(({ runs }) => {
      const caption = runs.findIndex(({ text }) => /^Figure \d+/.test(text));
      return caption >= 0 && runs.slice(0, caption).every(({ isArtifact }) => isArtifact);
    });
    expect(alone).toHaveLength(0);
  });
});
