import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePaper } from '../../src/guide/paper.js';
import { inspectPdf, openPress, type PdfFacts, type Press, type PrintedBook } from '../../src/press/index.js';
import { readContent } from '../../src/press/pdf/content.js';
import { streamBytes } from '../../src/press/pdf/streams.js';
import { needs } from '../support/tools.js';
import { meta } from './documents.js';
import { questions, sampleBook } from './sample-book.js';
import { textByPage } from './text.js';

const paper = parsePaper('a5');
if (!paper) throw new Error('A5 is a paper.');

const steps: string[] = [];
let press: Press;
let printed: PrintedBook;
let facts: PdfFacts;
let texts: string[];
let folder: string;

beforeAll(async () => {
  press = await openPress({ env: process.env, creator: 'Prepbook 1.2.3' });
  expect(press.version).toBeUndefined();
  printed = await press.print(sampleBook, { paper, onProgress: (step) => steps.push(step) });
  facts = await inspectPdf(printed.bytes);
  texts = await textByPage(printed.bytes);
  folder = await mkdtemp(join(tmpdir(), 'prepbook-print-'));
  await writeFile(join(folder, 'book.pdf'), printed.bytes);
});
afterAll(async () => {
  await press.close();
  await rm(folder, { recursive: true });
});

/** What a program of the system says of the book. */
function say(command: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(command, [...args, join(folder, 'book.pdf')], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout;
}

describe('page numbers', () => {
  it('settle at the second print', () => {
    expect(steps).toEqual(['pass 1', 'pass 2']);
  });

  it.each(questions)('in the contents are those of the page of "$title"', ({ anchor, title }) => {
    const page = printed.anchors.get(anchor) ?? -1;
    const folio = facts.labels[page];
    // The page holds the heading, and its own margin box prints the number that its label says.
    expect(texts[page]).toContain(title);
    expect(texts[page]).toContain(`[${folio}]`);
    const contents = texts.slice(1, printed.anchors.get('main')).join(' ');
    expect(contents).toContain(`${title} {${folio}}`);
    expect(printed.pageMap.get(anchor)).toBe(folio);
  });

  it('are none on the cover, roman in front, decimal in the body, as printed on every page', () => {
    const main = printed.anchors.get('main') ?? -1;
    expect(main).toBeGreaterThan(2);
    expect(facts.labels.slice(0, 3)).toEqual(['', 'i', 'ii']);
    expect(facts.labels.slice(main, main + 2)).toEqual(['1', '2']);
    expect(texts).toHaveLength(facts.pages);
    for (const [page, label] of facts.labels.entries()) {
      const folios = texts[page]?.match(/\[\w+\]/g) ?? [];
      expect(folios).toEqual(label === '' ? [] : [`[${label}]`]);
    }
  });
});

describe('outline', () => {
  it('has the titles character by character, and leads to their pages', () => {
    const [contents, body, ...rest] = facts.outline;
    expect(rest).toEqual([]);
    expect(contents).toEqual({ title: 'Contents', page: 1, children: [] });
    expect(body?.children).toEqual(
      questions.map(({ anchor, title }) => ({ title, page: printed.anchors.get(anchor), children: [] })),
    );
  });
});

describe('metadata', () => {
  it('is that of the book, dated at its review, in Info and XMP', () => {
    expect(facts.info).toEqual({
      Title: 'Sorting, asked & answered',
      Author: 'Ada <A.>; Ben',
      Subject: meta.subject,
      Keywords: 'sorting, interviews',
      Creator: 'Prepbook 1.2.3',
      Producer: expect.stringMatching(/^Skia\/PDF m\d+$/),
      CreationDate: 'D:20261123000000Z',
      ModDate: 'D:20261123000000Z',
    });
    expect(facts.xmp).toContain(`<pdf:Producer>${facts.info.Producer}</pdf:Producer>`);
    expect(facts).toMatchObject({ language: 'en', showsTitle: true });
    expect(printed.pages).toBe(facts.pages);
  });

  needs('pdfinfo')('is read by others', () => {
    const info = say('pdfinfo');
    expect(info).toMatch(/^Title: +Sorting, asked & answered$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Metadata Stream: +yes$/m);
    expect(info).toMatch(/^JavaScript: +no$/m);
  });

  needs('qpdf')('stands in a sound file', () => {
    expect(say('qpdf', '--check')).toContain('No syntax or stream encoding errors found');
  });
});

describe('links', () => {
  it('all lead somewhere and say where', () => {
    const internal = facts.links.filter((link) => link.internal);
    expect(internal.map((link) => link.internal?.page)).not.toContain(undefined);
    expect(facts.links.map((link) => link.description)).not.toContain(undefined);
    const toHard = internal.find((link) => link.internal?.anchor === 'q-1');
    expect(toHard).toMatchObject({ page: 1, description: 'What is Result<T, E>?' });
    const toNote = internal.find((link) => link.internal?.anchor === 'note-0');
    expect(toNote?.description).toBe(`p. ${printed.pageMap.get('note-0')}`);
    const unicode = internal.find((link) => link.internal?.anchor === 'größe-键');
    expect(unicode?.internal?.page).toBe(printed.anchors.get('größe-键'));
  });

  it('outside are the addresses as written', () => {
    const external = facts.links.flatMap((link) => link.external ?? []);
    expect(new Set(external)).toEqual(new Set(questions.map((_, index) => `https://example.org/sort?n=${index}&m=1`)));
  });
});

describe('fonts', () => {
  it('are those of the book, embedded, subset, none Type 3', () => {
    const names = [...new Set(facts.fonts.map(({ name }) => name))].sort();
    expect(names).toEqual([
      'NotoEmoji-Regular',
      'SourceCodeProExtraLight-Regular',
      'SourceSerif4-Regular',
      'SourceSerif4-SemiBold',
    ]);
    for (const { type, embedded, subset } of facts.fonts) {
      expect({ type, embedded, subset }).toEqual({ type: 'Type0', embedded: true, subset: true });
    }
  });

  needs('pdftotext')('give copied code its own characters', () => {
    expect(spawnSync('pdftotext', [join(folder, 'book.pdf'), '-'], { encoding: 'utf8' }).stdout).toContain(
      'a !== b && c >= d',
    );
  });
});

describe('tags', () => {
  it('have a body in every list item, a note for every aside, a link for every reference', () => {
    const { roles } = facts;
    expect(roles.LBody).toBe(roles.LI);
    expect(roles.LI).toBe(questions.length * 3);
    expect(roles.Note).toBe(questions.length);
    expect(roles.Aside).toBeUndefined();
    expect(roles.Link).toBe(3 + questions.length * 3);
  });

  it('leave nothing that is painted unmarked, and read no running head', async () => {
    const document = await PDFDocument.load(printed.bytes, { updateMetadata: false });
    const artifacts = document.getPages().map(({ node }) => {
      const stream = node.lookup(PDFName.of('Contents'));
      const bytes = stream instanceof PDFRawStream ? streamBytes(stream) : undefined;
      if (!bytes) throw new Error('A page has no content that can be read.');
      expect(readContent(bytes).unmarked).toEqual([]);
      return Buffer.from(bytes).toString('latin1').split('/Artifact BMC').length - 1;
    });
    // A running head and a folio at the least on each page of the body.
    const main = printed.anchors.get('main') ?? -1;
    expect(Math.min(...artifacts.slice(main))).toBeGreaterThanOrEqual(2);
  });

  it('name the headings of table cells by ids that exist', async () => {
    const document = await PDFDocument.load(printed.bytes, { updateMetadata: false });
    const ids: string[] = [];
    const headers: string[] = [];
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      const text = String(object);
      if (/\/S \/(TH|Note)\b/.test(text)) ids.push(...(/\/ID \((e\d+)\)/.exec(text)?.slice(1) ?? []));
      for (const [, list = ''] of text.matchAll(/\/Headers \[([^\]]*)\]/g))
        headers.push(...(list.match(/e\d+/g) ?? []));
    }
    expect(ids).toHaveLength(questions.length * 3);
    expect(new Set(ids).size).toBe(ids.length);
    expect(headers).toHaveLength(questions.length * 2);
    expect(ids).toEqual(expect.arrayContaining(headers));
  });
});

describe('bytes', () => {
  it('are the same at the next print, and from another browser', async () => {
    const again = await press.print(sampleBook, { paper });
    expect(Buffer.compare(again.bytes, printed.bytes)).toBe(0);
    const other = await openPress({ env: process.env, creator: 'Prepbook 1.2.3' });
    try {
      const elsewhere = await other.print(sampleBook, { paper });
      expect(Buffer.compare(elsewhere.bytes, printed.bytes)).toBe(0);
    } finally {
      await other.close();
    }
  });

  it('have the size of the paper that the style sheet names', () => {
    for (const [width, height] of facts.sizes) {
      // Chromium rounds to whole CSS pixels, 0.75 pt.
      expect(Math.abs(width - (148 / 25.4) * 72)).toBeLessThan(0.75);
      expect(Math.abs(height - (210 / 25.4) * 72)).toBeLessThan(0.75);
    }
  });
});
