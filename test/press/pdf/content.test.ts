import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapStretches } from '../../../src/press/finish/artifacts.js';
import { readContent } from '../../../src/press/pdf/content.js';
import { ContentScanner } from '../../../src/press/pdf/content-scanner.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

function unmarked(text: string): string[] {
  return readContent(latin1(text)).unmarked.map(({ start, end }) => text.slice(start, end));
}

function tokens(text: string): [kind: string, text: string][] {
  const scanner = new ContentScanner(latin1(text));
  const found: [string, string][] = [];
  while (scanner.next()) found.push([scanner.kind, scanner.text]);
  return found;
}

describe('tokens of a content stream', () => {
  it('are told apart by their signs', () => {
    expect(tokens('/F4 12.5 Tf -3 +1 .5 m [<0A 1b>-2(a(b)\\)c)]TJ /P<</MCID 0>>BDC T*')).toMatchInlineSnapshot(`
      [
        [
          "name",
          "/F4",
        ],
        [
          "number",
          "12.5",
        ],
        [
          "operator",
          "Tf",
        ],
        [
          "number",
          "-3",
        ],
        [
          "number",
          "+1",
        ],
        [
          "number",
          ".5",
        ],
        [
          "operator",
          "m",
        ],
        [
          "bracket",
          "[",
        ],
        [
          "hex",
          "<0A 1b>",
        ],
        [
          "number",
          "-2",
        ],
        [
          "literal",
          "(a(b)\\)c)",
        ],
        [
          "bracket",
          "]",
        ],
        [
          "operator",
          "TJ",
        ],
        [
          "name",
          "/P",
        ],
        [
          "bracket",
          "<<",
        ],
        [
          "name",
          "/MCID",
        ],
        [
          "number",
          "0",
        ],
        [
          "bracket",
          ">>",
        ],
        [
          "operator",
          "BDC",
        ],
        [
          "operator",
          "T*",
        ],
      ]
    `);
  });

  it('end with the line in a comment, and with the stream where they are cut short', () => {
    expect(tokens('% a (comment\rq %')).toEqual([['operator', 'q']]);
    expect(tokens('<12')).toEqual([['hex', '<12']]);
    expect(tokens('(1\\')).toEqual([['literal', '(1\\']]);
    expect(tokens('>')).toEqual([['bracket', '>']]);
  });

  it('are found in any bytes, each within the stream and behind the one before', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const scanner = new ContentScanner(bytes);
        let end = 0;
        while (scanner.next()) {
          expect(scanner.start).toBeGreaterThanOrEqual(end);
          expect(scanner.end).toBeGreaterThan(scanner.start);
          end = scanner.end;
        }
        expect(end).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe('unmarked painting', () => {
  it('is text, paths, forms and shadings outside marked content', () => {
    const text = 'BT /F1 9 Tf <0012> Tj ET';
    expect(unmarked(`q 1 0 0 1 0 0 cm ${text} 0 0 5 5 re f 1 2 m 3 4 l S /X1 Do /Sh sh Q`)).toEqual([
      text,
      '0 0 5 5 re f',
      '1 2 m 3 4 l S',
      '/X1 Do',
      '/Sh sh',
    ]);
  });

  it('is nothing that is tagged, or an artifact already', () => {
    expect(unmarked('/P <</MCID 0>> BDC BT <0012> Tj ET 0 0 5 5 re f EMC')).toEqual([]);
    expect(unmarked('/Artifact BMC /X1 Do EMC')).toEqual([]);
    expect(unmarked('BT /P <</MCID 0>> BDC <0012> Tj EMC ET')).toEqual([]);
    expect(unmarked('/P <</MCID 0>> BDC /Span <</ActualText <feff0041>>> BDC EMC /X1 Do EMC')).toEqual([]);
  });

  it('is text with a replacement that is not tagged', () => {
    const text = 'BT /Span <</ActualText <feff0041>>> BDC <0012> Tj EMC ET';
    expect(unmarked(text)).toEqual([text]);
  });

  it('is nothing that leaves no mark: clips, text without glyphs', () => {
    expect(unmarked('0 0 5 5 re W* n BT /F1 9 Tf ET')).toEqual([]);
  });

  it('is found again behind what is tagged', () => {
    expect(unmarked('/P <</MCID 0>> BDC q EMC /X1 Do')).toEqual(['/X1 Do']);
  });

  it('becomes marked by wrapping, and is not found a second time', () => {
    const content = latin1('q BT <0012> Tj ET 1 1 1 rg 0 0 5 5 re f Q');
    const wrapped = wrapStretches(content, readContent(content).unmarked);
    expect(Buffer.from(wrapped).toString('latin1')).toMatchInlineSnapshot(`
      "q /Artifact BMC
      BT <0012> Tj ET
      EMC 1 1 1 rg /Artifact BMC
      0 0 5 5 re f
      EMC Q"
    `);
    expect(readContent(wrapped).unmarked).toEqual([]);
  });
});

describe('missing glyphs', () => {
  const missing = (text: string) => readContent(latin1(text)).missing;

  it('are zeros among the codes that are shown', () => {
    expect(missing('BT [<00120000>-5<0013>] TJ ET')).toEqual([{ text: undefined }]);
    expect(missing('BT <0000> Tj <0000> Tj ET')).toHaveLength(2);
  });

  it('are no zeros across two codes, and none in what is not shown', () => {
    expect(missing('BT <10000001> Tj ET')).toEqual([]);
    expect(missing('/Span <</ActualText <feff0000>>> BDC EMC')).toEqual([]);
  });

  it('are named by the text that they stand for', () => {
    const span = '/Span<</ActualText <feffd83dde00> >> BDC <0000> Tj EMC';
    expect(missing(`/P <</MCID 0>> BDC BT ${span} ET EMC`)).toEqual([{ text: '😀' }]);
  });

  it('have no name where the replacement is not in UTF-16', () => {
    expect(missing('/Span<</ActualText <4142> >> BDC <0000> Tj EMC')).toEqual([{ text: undefined }]);
  });
});
