import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { BookMeta } from '../../../src/guide/book.js';
import { placeRanges } from '../../../src/paginate/folios.js';
import { writeIdentifier } from '../../../src/press/finish/identifier.js';
import { documentInfo, writeInfo } from '../../../src/press/finish/info.js';
import { writeOutline } from '../../../src/press/finish/outline.js';
import { writePageLabels } from '../../../src/press/finish/page-labels.js';
import { structElements, structRoot } from '../../../src/press/finish/structure.js';
import { mendTags } from '../../../src/press/finish/tags.js';
import { writeViewerHints } from '../../../src/press/finish/viewer.js';
import { inspectPdf } from '../../../src/press/inspect/read-facts.js';
import { readDestinations } from '../../../src/press/pdf/destinations.js';
import { writePdf } from '../../../src/press/pdf/write.js';
import { addDestinations, emptyDocument, meta } from '../documents.js';

describe('what a document says of itself', () => {
  const infoOf = async (part: Partial<BookMeta> = {}) => {
    const document = await emptyDocument(1);
    document.setSubject('of the browser');
    writeInfo(document, documentInfo({ ...meta, ...part }, document, 'Prepbook 1.2.3'));
    return (await inspectPdf(writePdf(document))).info;
  };

  it('is what the book says, at the date of the book', async () => {
    expect(await infoOf()).toEqual({
      Title: 'Sorting, asked & answered',
      Author: 'Ada <A.>; Ben',
      Subject: 'Questions about sorting.',
      Keywords: 'sorting, interviews',
      Creator: 'Prepbook 1.2.3',
      Producer: 'Prepbook 1.2.3',
      CreationDate: 'D:20261123000000Z',
      ModDate: 'D:20261123000000Z',
    });
  });

  it('names the program that made the file, where one did before', async () => {
    const document = await emptyDocument(1);
    document.setProducer('Skia/PDF m153');
    const info = documentInfo(meta, document, 'Prepbook 1.2.3');
    expect([info.producer, info.creator]).toEqual(['Skia/PDF m153', 'Prepbook 1.2.3']);
  });

  it('has no entry for what the book does not say', async () => {
    const info = await infoOf({ authors: [], subject: '', keywords: [] });
    expect(Object.keys(info).sort()).toEqual(['CreationDate', 'Creator', 'ModDate', 'Producer', 'Title']);
  });
});

describe('page labels', () => {
  it('are the folios, with prefixes, and the prefix alone where none is printed', async () => {
    const document = await emptyDocument(6);
    const anchors = new Map([
      ['front', 1],
      ['main', 3],
      ['appendix', 5],
    ]);
    const ranges = placeRanges(
      [
        { anchor: 'cover', style: 'none', prefix: 'Cover' },
        { anchor: 'front', style: 'roman' },
        { anchor: 'main', style: 'decimal' },
        { anchor: 'appendix', style: 'decimal', prefix: 'A-' },
      ],
      anchors,
    );
    writePageLabels(document, ranges);
    expect((await inspectPdf(writePdf(document))).labels).toEqual(['Cover', 'i', 'ii', '1', '2', 'A-1']);
  });

  it('are plain numbers in a document without any', async () => {
    const document = await emptyDocument(2);
    writePageLabels(document, []);
    expect((await inspectPdf(writePdf(document))).labels).toEqual(['1', '2']);
  });
});

describe('outline', () => {
  it('is a tree of any depth', async () => {
    const document = await emptyDocument(3);
    addDestinations(document, { a: 0, b: 1, c: 2 });
    const c = { title: '三 𝔠', anchor: 'c', children: [] };
    const b = { title: 'B (b)', anchor: 'b', children: [c, { ...c, title: 'C2' }] };
    writeOutline(document, [{ title: 'A', anchor: 'a', children: [] }, b], readDestinations(document));
    const { outline } = await inspectPdf(writePdf(document));
    expect(outline).toEqual([
      { title: 'A', page: 0, children: [] },
      {
        title: 'B (b)',
        page: 1,
        children: [
          { title: '三 𝔠', page: 2, children: [] },
          { title: 'C2', page: 2, children: [] },
        ],
      },
    ]);
  });

  it('is none where the book has none', async () => {
    const document = await emptyDocument(1);
    writeOutline(document, [], new Map());
    expect(document.catalog.has(PDFName.of('Outlines'))).toBe(false);
  });
});

describe('viewer hints', () => {
  it('say the language, and that a book is read from right to left', async () => {
    const document = await emptyDocument(1);
    writeViewerHints(document, { meta: { ...meta, language: 'he', direction: 'rtl' } });
    const facts = await inspectPdf(writePdf(document));
    expect(facts).toMatchObject({ language: 'he', showsTitle: true });
    expect(String(document.catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/Direction /R2L');
  });

  it.each([
    ['long-edge', '/Duplex /DuplexFlipLongEdge'],
    ['short-edge', '/Duplex /DuplexFlipShortEdge'],
    [undefined, undefined],
  ] as const)('ask for paper that is turned over its %s', async (duplex, said) => {
    const document = await emptyDocument(1);
    writeViewerHints(document, { meta, duplex });
    const preferences = String(document.catalog.lookup(PDFName.of('ViewerPreferences')));
    expect(preferences.match(/\/Duplex \/\w+/)?.[0]).toBe(said);
  });
});

describe('links', () => {
  it('are walked in reading order, on the pages that have any', async () => {
    const document = await emptyDocument(2);
    document.getPage(1).node.set(PDFName.of('Annots'), document.context.obj([]));
    writeViewerHints(document, { meta });
    expect(document.getPages().map(({ node }) => node.get(PDFName.of('Tabs'))?.toString())).toEqual([undefined, '/S']);
  });
});

describe('identifier', () => {
  const halves = async (book: string, ...content: string[]) => {
    const document = await emptyDocument(1);
    writeIdentifier(document, book, content);
    return String(document.context.trailerInfo.ID).match(/[0-9a-f]{32}/g) ?? [];
  };

  it('keeps its first half through the versions of a book', async () => {
    const [one, two, other] = [await halves('b', 'x', 'y'), await halves('b', 'xy'), await halves('c', 'x', 'y')];
    expect(one).toHaveLength(2);
    expect(two[0]).toBe(one[0]);
    expect(two[1]).not.toBe(one[1]);
    expect(other[0]).not.toBe(one[0]);
    expect(await halves('b', 'x', 'y')).toEqual(one);
  });
});

describe('tags', () => {
  /** A tag tree, given as nested roles. */
  type Tree = readonly [role: string, ...children: Tree[]];

  async function tagged(tree: Tree): Promise<PDFDocument> {
    const document = await emptyDocument(1);
    const { context } = document;
    const add = ([role, ...children]: Tree, parent: PDFRef): PDFRef => {
      const ref = context.nextRef();
      const kids = children.map((child) => add(child, ref));
      context.assign(ref, context.obj({ Type: 'StructElem', S: role, P: parent, K: kids }));
      return ref;
    };
    const root = context.nextRef();
    context.assign(root, context.obj({ Type: 'StructTreeRoot', K: add(tree, root) }));
    document.catalog.set(PDFName.of('StructTreeRoot'), root);
    return document;
  }

  function roles(document: PDFDocument): string[] {
    const root = structRoot(document);
    return root ? [...structElements(document.context, root)].map(({ role }) => role) : [];
  }

  it('give list items a body, once', async () => {
    const document = await tagged([
      'L',
      ['LI', ['Lbl'], ['P'], ['L', ['LI', ['Span']]]],
      ['LI', ['Lbl'], ['LBody']],
      ['LI'],
    ]);
    mendTags(document);
    const expected = ['L', 'LI', 'Lbl', 'LBody', 'P', 'L', 'LI', 'LBody', 'Span', 'LI', 'Lbl', 'LBody', 'LI'];
    expect(roles(document)).toEqual(expected);
    mendTags(document);
    expect(roles(document)).toEqual(expected);
  });

  it('map roles that PDF 1.7 does not know to such that it does', async () => {
    const document = await tagged(['Document', ['P', ['Em'], ['Strong']], ['FENote']]);
    mendTags(document);
    const map = String(structRoot(document)?.lookup(PDFName.of('RoleMap'))).replace(/\s+/g, ' ');
    expect(map).toBe('<< /Em /Span /FENote /Div /Strong /Span >>');
  });

  it('map nothing where all roles are known, and pass over a document without tags', async () => {
    const document = await tagged(['Document', ['P']]);
    mendTags(document);
    expect(structRoot(document)?.has(PDFName.of('RoleMap'))).toBe(false);
    const untagged = await emptyDocument(1);
    mendTags(untagged);
    expect(structRoot(untagged)).toBeUndefined();
    expect((await inspectPdf(writePdf(untagged))).roles).toEqual({});
  });

  it('number notes in reading order', async () => {
    const document = await tagged(['Document', ['Aside', ['P']], ['P'], ['Aside']]);
    mendTags(document);
    expect(roles(document)).toEqual(['Document', 'Note', 'P', 'P', 'Note']);
    const ids = String(structRoot(document)?.lookup(PDFName.of('IDTree'))).match(/\((e\d+)\)/g);
    expect(ids).toEqual(['(e00000001)', '(e00000002)']);
    expect(await PDFDocument.load(writePdf(document))).toBeInstanceOf(PDFDocument);
  });
});
