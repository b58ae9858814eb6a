import { PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { markArtifacts } from '../../../src/press/finish/artifacts.js';
import { streamBytes } from '../../../src/press/pdf/streams.js';
import { emptyDocument } from '../documents.js';

const tagged = '/P <</MCID 0>> BDC BT (a) Tj ET EMC';
const head = 'BT (1) Tj ET';

/** A document whose pages paint that, its artifacts marked. */
async function marked(...contents: (string | undefined)[]) {
  const document = await emptyDocument(contents.length);
  for (const [page, content] of contents.entries()) {
    if (content === undefined) continue;
    const ref = document.context.register(document.context.flateStream(content));
    document.getPage(page).node.set(PDFName.of('Contents'), ref);
  }
  const refs = document.getPages().map(({ node }) => node.get(PDFName.of('Contents')));
  const streams = () => document.getPages().map(({ node }) => node.lookup(PDFName.of('Contents')));
  const before = streams();
  const found = markArtifacts(document);
  const texts = streams().map((stream) =>
    stream instanceof PDFRawStream ? Buffer.from(streamBytes(stream) ?? []).toString('latin1') : undefined,
  );
  expect(document.getPages().map(({ node }) => node.get(PDFName.of('Contents')))).toEqual(refs);
  return { found, texts, isSame: streams().map((stream, page) => stream === before[page]) };
}

describe('what is painted outside the tagged content', () => {
  it('is an artifact, and everything else stays as it is', async () => {
    const { texts, found } = await marked(`${head}\n${tagged}`, undefined);
    expect(texts[0]?.replace(/\s+/g, ' ')).toBe(`/Artifact BMC ${head} EMC ${tagged}`);
    expect(texts[1]).toBeUndefined();
    expect(found).toEqual([]);
  });

  it('is nothing where all is tagged: the stream is not written anew', async () => {
    const { isSame, texts } = await marked(tagged, head);
    expect(isSame).toEqual([true, false]);
    expect(texts[0]).toBe(tagged);
  });
});

describe('glyphs that are not simply a character', () => {
  it('are found, with their pages', async () => {
    const missing = '/F1 9 Tf /P <</MCID 0>> BDC BT [<0000>] TJ ET EMC';
    const written = '/Span <</ActualText <FEFF0041>>> BDC BT (x) Tj ET EMC';
    const { found } = await marked(tagged, missing, written);
    expect(found).toMatchSnapshot();
  });
});
