import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePaper } from '../../src/guide/paper.js';
import { linesOf } from '../support/pdf-pages.js';
import {
  bodyOf,
  folioOf,
  headOf,
  isWithin,
  pagesWithHeading,
  printedContents,
  textBox,
} from '../support/printed-book.js';
import { attribute, byId, elements, hasClass, textOf } from '../support/trees.js';
import { type BuiltGuide, buildInto, builtGuides, epubText, texts } from './built-guide.js';
import { itIsCleanEpub } from './epub-checks.js';

const built = builtGuides('arabic', 'crowded', '../neighbours');

describe('a guide from right to left', () => {
  const guide = () => built('arabic');

  it('says so in every format', () => {
    const roots = [guide().html.tree, ...guide().epub.documents.values()].flatMap((tree) => elements(tree, 'html'));
    expect(roots.map((root) => attribute(root, 'dir'))).toEqual(roots.map(() => 'rtl'));
    expect(roots.length).toBeGreaterThan(4);
    const opf = new TextDecoder().decode(guide().epub.files.get('content.opf'));
    expect(opf).toContain('page-progression-direction="rtl"');
    expect(guide().pdf.facts.language).toBe('ar');
  });

  it('has its labels to the right of its text, and its numbers to the right of its lists', () => {
    const page = guide().pdf.pages.find(({ runs }) => runs.some(({ text }) => text.includes('EXAMPLE')));
    const left = (text: string) => page?.runs.find((run) => run.text.includes(text))?.left ?? 0;
    const edge = Math.max(
      ...(page?.runs ?? []).filter(({ size }) => Math.abs(size - 12) < 0.1).map(({ right }) => right),
    );
    expect(left('EXAMPLE')).toBeGreaterThan(edge);
    expect(edge).toBeGreaterThan(100);
    for (const tall of page?.runs.filter(({ size }) => size > 60) ?? []) expect(tall.left).toBeGreaterThan(edge);
  });

  it('has its code from left to right', () => {
    const runs = guide().pdf.pages.flatMap((page) =>
      bodyOf(page).filter(({ size, isMono }) => isMono && Math.abs(size - 8.25) < 0.05),
    );
    expect(linesOf(runs)[0]).toMatch(/^const bridge = \(a, b\) => \[a, b\];/);
  });

  it('is printed at its full size, with its letters', () => {
    const sizes = guide()
      .pdf.pages.slice(2)
      .flatMap((page) => bodyOf(page).map(({ size }) => size.toFixed(1)));
    expect(new Set(sizes).has('12.0')).toBe(true);
    const fonts = guide().pdf.facts.fonts.map(({ name }) => name);
    expect(fonts).toContain('NotoSansArabic-Regular');
  });

  itIsCleanEpub(guide);
});

describe('a guide whose titles, words and tables are too long for their place', () => {
  const guide = () => built('crowded');
  let folder: string;
  let small: BuiltGuide;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prepbook-crowded-'));
    const path = fileURLToPath(new URL('../fixtures/reports/crowded', import.meta.url));
    small = await buildInto(folder, { guide: path, paper: 'a5' });
  }, 120_000);
  afterAll(async () => rm(folder, { recursive: true }));

  const papers = (): [BuiltGuide, string][] => [
    [guide(), 'a4'],
    [small, 'a5'],
  ];
  const paperOf = (name: string) => parsePaper(name) ?? undefined;

  it('is printed at its full size: nothing that is too wide shrinks the whole book', () => {
    for (const [{ pdf }, name] of papers()) {
      const printed = pdf.pages.slice(2).flatMap((page) => bodyOf(page).map(({ size }) => size));
      const missing = [12, 14.5, 10.3, 9.25].filter((size) => !printed.some((each) => Math.abs(each - size) < 0.02));
      expect([name, missing]).toEqual([name, []]);
    }
  });

  it('stays inside the margins', () => {
    for (const [{ pdf }, name] of papers()) {
      const outside = pdf.pages
        .slice(1)
        .flatMap((page) => bodyOf(page).filter((run) => run.size < 20 && !isWithin(run, textBox(page, paperOf(name)))));
      expect(outside.map(({ text }) => text)).toEqual([]);
    }
  });

  it('lets the two titles in the head of a page not run into each other', () => {
    for (const [{ pdf }] of papers())
      for (const page of pdf.pages.slice(1)) {
        const heads = page.runs.filter(({ bottom }) => bottom < 21).sort((a, b) => a.left - b.left);
        expect(heads.length === 0).toBe(folioOf(page) === '');
        for (const [at, { left, right }] of heads.entries()) {
          expect(left - (heads[at - 1]?.right ?? 0)).toBeGreaterThan(2);
          expect(right).toBeLessThan(page.width - 10);
        }
      }
  });

  it('has its title whole on the cover, and nothing over it', () => {
    for (const [{ pdf }] of papers()) {
      const [cover] = pdf.pages;
      const words = cover ? linesOf(cover.runs).join(' ') : '';
      expect(words).toContain(
        'which is when it has to be broken or cut with care Everything here is too long for its place',
      );
    }
  });

  it('keeps every word of the long title in contents and heading, with the right number', () => {
    for (const [{ pdf }] of papers()) {
      const entry = printedContents(pdf.pages, 'Contents').find(({ anchor }) => anchor === 'long-title');
      expect(entry?.title).toMatch(/^1\.1 How does a title .* and the type is large\?$/);
      const [page = -1] = pagesWithHeading(pdf.pages, entry?.title ?? 'none');
      expect(folioOf(pdf.pages[page] as (typeof pdf.pages)[number])).toBe(entry?.number);
    }
  });

  it('keeps every cell of its tables, and its code to the end', () => {
    for (const [{ pdf }] of papers()) {
      const dense = pdf.pages
        .flatMap(({ runs }) => runs.map(({ text }) => text))
        .join('')
        .replace(/\s/g, '');
      expect(dense).toContain('last-cell');
      expect(dense).toMatch(/x{100}/);
      expect(dense).toContain('END');
    }
  });

  itIsCleanEpub(guide);
});

describe('a guide of odd markup', () => {
  const guide = () => built('../neighbours');

  it('keeps what was folded away', () => {
    for (const text of Object.values(texts(guide()))) {
      expect(text).toContain('FOLDED summary');
      expect(text).toContain('Inside details, marker FOLDED.');
    }
  });

  it('keeps notes with one label in three files apart', () => {
    const { html } = guide();
    const book = (id: string) => elements(byId(html.main, id), hasClass('note')).map((note) => textOf(note));
    expect(book('x-is').join()).toContain('Book one');
    expect(book('later').join()).toContain('Another, same label');
    expect(book('more').join()).toContain('Third with the same label');
  });

  it('leads a link whose address is percent-encoded to its place', () => {
    const links = elements(byId(guide().html.main, 'br'), hasClass('reference')).map((link) => attribute(link, 'href'));
    expect(links).toEqual(['#later', '#größe', '#br']);
    expect(() => byId(guide().html.main, 'größe')).not.toThrow();
  });

  it('has running heads that read as their titles do', () => {
    const heads = guide()
      .pdf.pages.map(headOf)
      .filter((head) => head.includes('1 · '));
    const section = '1 · Quotes "and" back\\slashes </style> 🔑 & R&D';
    const questions = [
      '1.1 What is x?',
      '1.2 Only a table?',
      '1.3 A title of a break, emphasis, strong, struck, a link and a…',
      '1.4 Größe ist ein Wort, und <T> auch, in einem Titel, der sehr lang…',
    ];
    expect(new Set(heads)).toEqual(new Set(questions.map((question) => `${section} ${question}`)));
  });

  it('draws mathematical signs, arrows, boxes, emoji and ideographs with embedded fonts', () => {
    const { facts } = guide().pdf;
    expect(facts.fonts.filter(({ embedded, type }) => !embedded || type === 'Type3')).toEqual([]);
    const drawn = facts.fonts.map(({ characters }) => characters).join('');
    const signs = Array.from('≤⇒∀∈ℝ²≥³½¼°€№™→←↔⇔▲✓✗★┌─┐│└┘█αЖ∑∫√∞≈≠🔑鍵');
    expect(signs.filter((sign) => !drawn.includes(sign))).toEqual([]);
  });

  it('has no id twice in any file', () => {
    for (const tree of [guide().html.tree, ...guide().epub.documents.values()]) {
      const ids = elements(tree, (node) => attribute(node, 'id') !== undefined).map((node) => attribute(node, 'id'));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
  });

  it('loses no word on the way to an e-reader', () => {
    for (const word of [
      'deep code',
      'nested quote',
      'after a backslash',
      'wide cell',
      'raw pre',
      'raw quote',
      'weird',
      'nested',
      'kan',
    ])
      expect(epubText(guide())).toContain(word);
  });

  itIsCleanEpub(guide);
});
