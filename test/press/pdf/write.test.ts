import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { writePdf } from '../../../src/press/pdf/write.js';
import { needs } from '../../support/tools.js';
import { emptyDocument } from '../documents.js';

/** A document with more objects than go into one object stream, and a stream whose length is an object. */
async function manyObjects(): Promise<PDFDocument> {
  const document = await emptyDocument(2);
  const { context, catalog } = document;
  const refs = Array.from({ length: 450 }, (_, index) => context.register(PDFString.of(`object ${index}`)));
  const length = context.register(context.obj(5));
  const stream = PDFRawStream.of(context.obj({ Length: length }), Buffer.from('hello'));
  catalog.set(PDFName.of('Many'), context.obj([...refs, context.register(stream)]));
  return document;
}

it('can be read back whole', async () => {
  const copy = await PDFDocument.load(writePdf(await manyObjects()), { updateMetadata: false });
  const many = copy.catalog.lookup(PDFName.of('Many'));
  const texts = String(many)
    .match(/\d+ 0 R/g)
    ?.map((ref) => copy.context.lookup(copy.context.enumerateIndirectObjects().find(([r]) => String(r) === ref)?.[0]));
  expect(texts?.slice(0, 450).map(String)).toEqual(Array.from({ length: 450 }, (_, index) => `(object ${index})`));
  const stream = texts?.at(-1);
  expect(stream).toBeInstanceOf(PDFRawStream);
  expect(Buffer.from((stream as PDFRawStream).getContents()).toString()).toBe('hello');
  expect(copy.getPageCount()).toBe(2);
});

it('is the same for the same document', async () => {
  expect(Buffer.compare(writePdf(await manyObjects()), writePdf(await manyObjects()))).toBe(0);
});

needs('qpdf')('is sound by the book', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'prepbook-write-'));
  try {
    await writeFile(join(folder, 'a.pdf'), writePdf(await manyObjects()));
    const { stdout, stderr, status } = spawnSync('qpdf', ['--check', join(folder, 'a.pdf')], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('No syntax or stream encoding errors found');
  } finally {
    await rm(folder, { recursive: true });
  }
});
