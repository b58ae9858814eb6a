import { describe, expect, it } from 'vitest';
import { readPictureContent } from '../../src/manuscript/picture-content.js';
import { svgPicture, svgText } from '../support/svg-picture.js';

const namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (inside: string): string => `<svg ${namespaces} viewBox="0 0 9 9">${inside}</svg>`;
const contentOf = (text: string) => readPictureContent(new TextEncoder().encode(text));

/** What is left of a drawing's inside. */
function left(text: string): string {
  const [, inside = ''] = /^<svg[^>]*?(?:\/>|>([\s\S]*)<\/svg>)$/.exec(svgText(svgPicture(text))) ?? [];
  return inside;
}

const lostOf = (inside: string) => {
  const content = contentOf(svg(inside));
  return 'fault' in content ? content.fault : content.lost;
};

describe('a drawing', () => {
  const kept = [
    '<rect style="fill: #abc" width="4"/><g transform="scale(2)"><path d="M0 0L9 9"/></g>',
    '<style>.a > .b { fill: url(#g) }</style>',
    '<linearGradient id="g"><stop offset="5%" stop-color="red"/></linearGradient><clipPath id="c"/>',
    '<image xlink:href="data:image/png;base64,AAAA"/>',
    '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g filter="url(#f)"/>',
    '<text xml:space="preserve" font-family="A, &#x26;b">  two  </text>',
    '<switch><g requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/"/><g/></switch>',
    '<style>@font-face { font-family: V; src: url("data:font/woff2;base64,AAAA") }</style>',
  ];
  it.each(kept)('keeps what draws: %s', (inside) => {
    expect(left(svg(inside))).toBe(inside);
    expect(lostOf(inside)).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script><g onclick="alert(1)"/>', '<g/>', ['`<script>`', '`onclick`']],
    ['<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">a</div></foreignObject>', '', ['`<foreignObject>`']],
    ['<image href="https://example.org/a.png"/>', '', ['`href` that leads out of it']],
    ['<use xlink:href="other.svg#a"/>', '', ['`xlink:href` that leads out of it']],
    ['<a href="javascript:alert(1)"><text>a</text></a>', '<g><text>a</text></g>', []],
    [
      '<style>@import "https://example.org/a.css"; .a { fill: red }</style>',
      '<style> .a { fill: red }</style>',
      ['`@import`'],
    ],
    ['<style>.a { fill: url(//example.org/a) }</style>', '', ['a `<style>` that refers to other files']],
    ['<rect style="fill: url(https://example.org/#a)"/>', '<rect/>', ['`style` that leads out of it']],
    ['<rect fill="u\\72l(//example.org)"/>', '<rect/>', ['`fill` that leads out of it']],
    ['<g id="b"/><a href="#b"><set attributeName="href" to="x"/></a>', '<g id="b"/><g/>', ['`<set>`']],
    ['<switch><foreignObject/><text>b</text></switch>', '<switch><text>b</text></switch>', []],
    ['<sodipodi:namedview id="v"/><metadata><rdf:RDF/></metadata><g inkscape:label="Layer"/>', '<g/>', []],
    ['<b:rect xmlns:b="http://www.w3.org/2000/svg" width="4"/>', '<rect width="4"/>', []],
  ])('loses what does more, and says so: %s', (inside, after, lost) => {
    expect(left(svg(inside))).toBe(after);
    expect(lostOf(inside)).toEqual(lost);
  });

  it('loses its document type and instructions', () => {
    const text = `<?xml version="1.0"?><?xml-stylesheet href="https://example.org/a.css"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('<g/>')}`;
    expect(svgText(svgPicture(text))).toBe(`<svg ${namespaces} width="9" height="9" viewBox="0 0 9 9"><g/></svg>`);
    expect(contentOf(text)).toMatchObject({ lost: ['`<?xml-stylesheet?>`'] });
  });

  it.each([
    ['<svg viewBox="0 0 4 1"/>', 'width="4" height="1" viewBox="0 0 4 1"'],
    ['<svg width="100%" height=\'5em\' viewBox="0 0 4 1"/>', 'width="320" height="80" viewBox="0 0 4 1"'],
    ['<svg width="40" height="10"/>', 'width="40" height="10" viewBox="0 0 40 10"'],
  ])('says its size and fills it: %s', (text, size) => {
    expect(svgText(svgPicture(text))).toBe(`<svg ${namespaces} ${size}/>`);
  });

  it('has ids that XML takes, each once, and references that follow', () => {
    expect(
      left(
        svg(
          '<style>.a{fill:url("#1")}</style><g id="1"/><g id="1"/><use href="#1"/><g fill="url(#1)" id="two words"/>',
        ),
      ),
    ).toBe(
      '<style>.a{fill:url(#id-1)}</style><g id="id-1"/><g id="id-1-2"/><use href="#id-1"/><g fill="url(#id-1)" id="two-words"/>',
    );
  });

  it('is read in the encoding that it names', () => {
    const text = '<?xml version="1.0" encoding="iso-8859-1"?><svg viewBox="0 0 9 9"><text>Größe</text></svg>';
    const content = readPictureContent(Uint8Array.from(Buffer.from(text, 'latin1')));
    expect(content).toMatchObject({ drawing: { children: [{ children: [{ value: 'Größe' }] }] } });
    const wide = readPictureContent(Uint8Array.from(Buffer.from('\ufeff<svg viewBox="0 0 9 9"/>', 'utf16le')));
    expect(wide).toMatchObject({ mediaType: 'image/svg+xml', width: 9 });
  });
});

describe('entities that a drawing declares', () => {
  const declaring = (declarations: string, inside: string, attributes = 'viewBox="0 0 9 9"') =>
    `<!DOCTYPE svg [${declarations}]><svg ${attributes}>${inside}</svg>`;

  it('are what they stand for, namespaces as Illustrator writes them', () => {
    const text = declaring(
      `<!-- don't --><!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY ns_ai 'http://ns.adobe.com/]10.0/'>
       <!ENTITY st0 "fill:#FF0000;"><!ENTITY both "&st0;stroke:#00&#48;;">`,
      '<path style="&both;" i:knockout="Off"/><text>&st0; &amp; &lt;</text>',
      'xmlns="&ns_svg;" xmlns:i="&ns_ai;" viewBox="0 0 9 9"',
    );
    expect(left(text)).toBe('<path style="fill:#FF0000;stroke:#000;"/><text>fill:#FF0000; &#x26; &#x3C;</text>');
  });

  const laughs = Array.from({ length: 7 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  it.each([
    ['of another file', declaring('<!ENTITY a SYSTEM "file:///etc/passwd">', '<text>&a;</text>')],
    ['unknown', declaring('', '<text>&nbsp;</text>')],
    ['of elements', declaring('<!ENTITY a "<rect/>">', '<g>&a;</g>')],
    ['of one another', declaring('<!ENTITY a "&b;"><!ENTITY b "&a;">', '<text>&a;</text>')],
    ['that laugh a billion times', declaring(`<!ENTITY l0 "${'ha'.repeat(100)}">${laughs}`, '<text>&l7;</text>')],
    ['used a million times', declaring(`<!ENTITY a "${'ha'.repeat(500)}">`, `<text>${'&a;'.repeat(1000)}</text>`)],
    ['of no character', declaring('<!ENTITY a "&#x110000;">', '<text>&a;</text>')],
  ])('are refused: %s', (_, text) => {
    expect(contentOf(text)).toMatchSnapshot();
  });
});

it.each([
  ['no end', svg('<g>')],
  ['a bare value', svg('<rect width=9/>')],
  ['another root', '<!DOCTYPE html><html><svg viewBox="0 0 9 9"/></html>'],
  ['a prefix of another vocabulary', '<a:svg xmlns:a="http://www.w3.org/1999/xhtml" viewBox="0 0 1 1"/>'],
  ['no size', '<svg/>'],
  ['thousands of levels', `<svg>${'<g>'.repeat(20_000)}`],
  ['hundreds of levels', svg('<g>'.repeat(300) + '</g>'.repeat(300))],
])('a drawing with %s is none', (_, text) => {
  expect(contentOf(text)).toMatchSnapshot();
});
