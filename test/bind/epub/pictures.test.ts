import { describe, expect, test } from 'vitest';
import { drawingOnly } from '../../../src/bind/epub/svg-picture.js';
import { packageFiles, zipPackage } from '../../../src/bind/index.js';
import type { Picture } from '../../../src/guide/picture.js';
import { needs } from '../../support/tools.js';
import { bookOf, chapter } from '../books.js';
import { debianEpubcheck, portedEpubcheck } from '../checkers.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const cleaned = (svg: string): string | undefined => {
  const drawing = drawingOnly(bytes(svg));
  return drawing && new TextDecoder().decode(drawing).split('\n').slice(1).join('\n').trim();
};

const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

describe('an SVG picture', () => {
  test.each([
    [
      'keeps what draws',
      '<rect style="fill: #abc" width="4"/><g transform="scale(2)"><path d="M0 0L9 9"/></g>',
      '<rect style="fill: #abc" width="4"/><g transform="scale(2)"><path d="M0 0L9 9"/></g>',
    ],
    ['keeps its styles', '<style>.a > .b { fill: url(#g) }</style>', '<style>.a > .b { fill: url(#g) }</style>'],
    [
      'keeps names in their case',
      '<linearGradient id="g"><stop offset="5%"/></linearGradient><clipPath id="c"/>',
      '<linearGradient id="g"><stop offset="5%"/></linearGradient><clipPath id="c"/>',
    ],
    [
      'keeps pictures that it holds',
      '<image xlink:href="data:image/png;base64,AAAA"/>',
      '<image xlink:href="data:image/png;base64,AAAA"/>',
    ],
    ['loses scripts', '<script>alert(1)</script><g onclick="alert(1)"/><script href="x.js"/>', '<g/>'],
    ['loses foreign content', '<foreignObject><iframe src="https://example.org"></iframe></foreignObject>', ''],
    [
      'loses addresses',
      '<image href="https://example.org/a.png"/><use xlink:href="other.svg#a"/><a href="javascript:alert(1)"><text>a</text></a>',
      '<g><text>a</text></g>',
    ],
    [
      'loses styles that load',
      '<style>@import "https://example.org/a.css";</style><rect style="fill: url(https://example.org/#a)"/><rect fill="u\\72l(//example.org)"/>',
      '<rect/><rect/>',
    ],
    [
      'loses animated addresses',
      '<g id="b"/><a href="#b"><set attributeName="href" to="javascript:alert(1)"/></a>',
      '<g id="b"/><a href="#b"/>',
    ],
    [
      'loses what drawing programs add',
      '<sodipodi:namedview id="v"/><metadata><rdf:RDF/></metadata><g inkscape:label="Layer"/>',
      '<g/>',
    ],
  ])('%s', (_, before, after) => {
    expect(cleaned(`${open} viewBox="0 0 9 9">${before}</svg>`)).toBe(
      `${open} viewBox="0 0 9 9">${after}</svg>`.replace('></svg>', after === '' ? '/>' : '></svg>'),
    );
  });

  test('loses its document type and instructions, and ends what it did not end', () => {
    const text =
      '<?xml version="1.0"?><?xml-stylesheet href="https://example.org/a.css"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 9 9"><g><text>&a;</text>';
    expect(cleaned(text)).toBe(`${open} viewBox="0 0 9 9"><g><text>&#x26;a;</text></g></svg>`);
  });

  test.each(['no drawing', '<html></html>', ''])('that holds none is none: %s', (text) => {
    expect(drawingOnly(bytes(text))).toBeUndefined();
  });

  test('are none where they nest thousands of levels deep', () => {
    const deep = `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(20_000)}</svg>`;
    expect(drawingOnly(bytes(deep))).toBeUndefined();
  });
});

describe('a book with drawings', () => {
  const drawing = (text: string): Picture => ({
    path: 'a.svg',
    mediaType: 'image/svg+xml',
    bytes: bytes(text),
    width: 9,
    height: 9,
  });
  const book = bookOf(
    [chapter('a.xhtml', '<p><img src="pictures/bad.svg" alt="BAD"> <img src="pictures/none.svg" alt="NONE"></p>')],
    {
      pictures: new Map([
        [
          'bad.svg',
          drawing(
            '<!DOCTYPE svg><svg viewBox="0 0 9 9" width="9"><script>alert(1)</script><image href="https://example.org/a.png"/><rect id="1" width=9 height="9"/><g><use xlink:href="#1"/></svg>',
          ),
        ],
        ['none.svg', drawing('no drawing')],
      ]),
    },
  );

  test('shows those that are drawings, and the words of those that are none', () => {
    const files = packageFiles(book);
    expect([...files.keys()].filter((path) => path.includes('pictures/'))).toEqual(['OEBPS/pictures/bad.svg']);
    expect(new TextDecoder().decode(files.get('OEBPS/a.xhtml'))).toContain(
      '<p><img src="pictures/bad.svg" alt="BAD"/> NONE</p>',
    );
  });

  test('is clean in the ported checker', async () => {
    expect(await portedEpubcheck(zipPackage(packageFiles(book)))).toEqual([]);
  });

  needs('epubcheck')('is clean in Debian’s epubcheck', async () => {
    expect(await debianEpubcheck(zipPackage(packageFiles(book)))).toEqual([]);
  });
});
