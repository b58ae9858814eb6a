import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from '../../../src/bind/index.js';

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Reads CSV by RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '') break;
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('begins with a byte order mark and a head; quotes what needs it', () => {
  const bytes = writeCsv(['a', 'b'], [['x, "y"', 'two\nlines']]);
  expect(textOf(bytes)).toBe('\ufeffa,b\r\n"x, ""y""","two\nlines"\r\n');
});

test('quotes a text with space at its edge, which readers of tables drop', () => {
  expect(textOf(writeCsv(['a'], [[' x'], ['x '], ['x y']]))).toBe('\ufeffa\r\n" x"\r\n"x "\r\nx y\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1'])('%j is run by no spreadsheet', (text) => {
  expect(readCsv(textOf(writeCsv(['a'], [[text]])).slice(1))).toEqual([['a'], [`'${text}`]]);
});

test('gives every text back', () => {
  const text = fc
    .string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é', '漢', '=') })
    .filter((each) => !each.startsWith('='));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
      expect(readCsv(textOf(writeCsv(['one', 'other'], rows)).slice(1))).toEqual([['one', 'other'], ...rows]);
    }),
  );
});
