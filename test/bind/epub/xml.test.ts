import { describe, expect, test } from 'vitest';
import { x } from 'xastscript';
import { indented, xmlFile } from '../../../src/bind/epub/xml.js';

const written = (...of: Parameters<typeof xmlFile>): string => new TextDecoder().decode(xmlFile(...of));
const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

describe('a file of XML', () => {
  test('has a declaration, its root, and a line end', () => {
    expect(written(x('a', [x('b'), 'c']))).toBe(`${declaration}<a><b/>c</a>\n`);
  });

  test('has the document type of XHTML where it is that, and end tags where HTML wants them', () => {
    const root = x('html', [x('br'), x('span'), x('img', { src: 'a.png' })]);
    expect(written(root, { html: true })).toBe(
      `${declaration}<!DOCTYPE html>\n<html><br/><span></span><img src="a.png"/></html>\n`,
    );
  });

  test('holds no sign that XML may not, and no end of CDATA', () => {
    expect(written(x('a', ['b\u0001c]]>d']))).toBe(`${declaration}<a>bc]]&gt;d</a>\n`);
  });

  test('may hold in a text what looks like the end of a void element', () => {
    expect(written(x('p', ['></br>']), { html: true })).toContain('<p>>&#x3C;/br></p>');
  });
});

describe('an indented element', () => {
  test('has each child on a line of its own', () => {
    expect(written(indented(x('a', [x('b', [x('c')]), x('d')])))).toBe(
      `${declaration}<a>\n  <b>\n    <c/>\n  </b>\n  <d/>\n</a>\n`,
    );
  });

  test('is as it was where it holds text as well, or nothing', () => {
    const mixed = x('a', [x('b'), 'text']);
    expect(indented(mixed)).toBe(mixed);
    const empty = x('a');
    expect(indented(empty)).toBe(empty);
  });
});
