import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { readDestinations } from '../../../src/press/pdf/destinations.js';
import { addDestinations, destination, emptyDocument } from '../documents.js';

it('are read from the dictionary that Chromium writes, by the ids of the HTML', async () => {
  const document = await emptyDocument(3);
  addDestinations(document, { q1: 2, 'h%C3%A4user': 1, 'a%20b': 0, '100%': 0 });
  const places = [...readDestinations(document)].map(([anchor, { page }]) => [anchor, page]);
  expect(Object.fromEntries(places)).toEqual({ q1: 2, häuser: 1, 'a b': 0, '100%': 0 });
});

it('are read from a name tree, in leaves and branches, as arrays and dictionaries', async () => {
  const document = await emptyDocument(3);
  const { context, catalog } = document;
  const leaf = context.register(
    context.obj({ Names: [PDFHexString.fromText('deep'), context.obj({ D: destination(document, 2) })] }),
  );
  const branch = context.obj({ Names: [PDFHexString.fromText('top'), destination(document, 1)], Kids: [leaf] });
  catalog.set(PDFName.of('Names'), context.obj({ Dests: branch }));
  const places = [...readDestinations(document)].map(([anchor, { page }]) => [anchor, page]);
  expect(places).toEqual([
    ['top', 1],
    ['deep', 2],
  ]);
});

it('leave out what leads to no page', async () => {
  const document = await emptyDocument(1);
  const { context, catalog } = document;
  catalog.set(PDFName.of('Dests'), context.obj({ a: context.obj([7, 'Fit']), b: 5, c: context.obj({}) }));
  expect(readDestinations(document).size).toBe(0);
});
