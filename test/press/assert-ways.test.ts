import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { assertWays } from '../../src/press/assert-ways.js';
import { toolError } from '../support/errors.js';
import { goodDocument } from './inspect/good-document.js';
import { type Written, write } from './inspect/written-pdf.js';

async function refusal(document: Written): Promise<string> {
  const loaded = await PDFDocument.load(await write(document));
  return toolError(() => assertWays(loaded));
}

it('lets a document pass whose links and bookmarks lead somewhere', async () => {
  const loaded = await PDFDocument.load(await write(goodDocument()));
  expect(() => assertWays(loaded)).not.toThrow();
});

it('refuses links and bookmarks that lead nowhere, up to five named', async () => {
  const document = goodDocument();
  document.places = {};
  document.outline.push(['Index', undefined]);
  expect(await refusal(document)).toMatchInlineSnapshot(`
    "content/link-lost: Page 2 (printed 1): A link leads to #keys, which is nowhere. Page 2 (printed 1): A link leads to #time, which is nowhere. Page 3 (printed 2): A link leads to #_note-keys-1, which is nowhere. Page 3 (printed 2): A link leads to #_note-keys-2, which is nowhere. Page 3 (printed 2): A link leads to #_note-keys-3, which is nowhere. And 8 more.
      hint: Let the link lead to an id that the guide has, or take it out."
  `);
});
