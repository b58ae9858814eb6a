import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/guide/picture.js';
import { placeDrawing, readDrawing } from '../../../src/layout/content/inline-svg.js';
import { toHtml } from '../../../src/layout/to-html.js';

const svg = (inside: string, attributes = 'viewBox="0 0 40 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

function pictureOf(text: string, mediaType: Picture['mediaType'] = 'image/svg+xml'): Picture {
  return { path: 'figures/a.svg', mediaType, bytes: new TextEncoder().encode(text), width: 40, height: 20 };
}

/** The drawing as it stands in a page; undefined where the picture stays a file. */
function placed(text: string, alt = 'Two boxes', prefix = '_drawing-1-'): string | undefined {
  const drawing = readDrawing(pictureOf(text));
  return drawing && toHtml([placeDrawing(drawing, { alt, width: 80, height: 40, prefix })]);
}

describe('a drawing within a page', () => {
  it('has its shapes and words, the size of its place, and its alternative text as its name', () => {
    expect(placed(svg('<rect x="1" y="2" width="3" height="4" rx="1"/><text x="5" y="6">Lock &amp; key</text>'))).toBe(
      '<svg viewBox="0 0 40 20" width="80" height="40" role="img" aria-labelledby="_drawing-1-title">' +
        '<title id="_drawing-1-title">Two boxes</title><rect x="1" y="2" width="3" height="4" rx="1"></rect>' +
        '<text x="5" y="6">Lock &#x26; key</text></svg>',
    );
  });

  it('is hidden from assistive technology where its alternative text is empty', () => {
    expect(placed(svg('<path d="M0 0h1"/>'), '')).toBe(
      '<svg viewBox="0 0 40 20" width="80" height="40" aria-hidden="true"><path d="M0 0h1"></path></svg>',
    );
  });

  it('has an alternative text that cannot leave its element', () => {
    expect(placed(svg(''), '</title><script>attack()</script>')).toContain(
      '&#x3C;/title>&#x3C;script>attack()&#x3C;/script></title>',
    );
  });

  it('leaves behind what describes it, what names it, its family, and classes of others', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE svg>\n<!-- by hand -->${svg(
      '<title>Old</title><desc>Old</desc><g id="a" class="note cover" data-name="b"><!-- c -->\n<circle r="2"/></g>',
      'viewBox="0 0 4 4" x="9" width="4mm" height="100%" font-family="Comic" version="1.1" role="x" aria-label="y"',
    )}\n`;
    expect(placed(text, '')).toBe(
      '<svg viewBox="0 0 4 4" width="80" height="40" aria-hidden="true"><g><circle r="2"></circle></g></svg>',
    );
  });

  it('leaves behind descriptions that HTML reads as HTML', () => {
    const title = '<title><style><!--</style><img title="--&gt;&lt;img src=1 onerror=attack()&gt;"></title>';
    expect(placed(svg(`${title}<desc><script>attack()</script></desc><g/>`), '')).toBe(
      '<svg viewBox="0 0 40 20" width="80" height="40" aria-hidden="true"><g></g></svg>',
    );
  });

  it('keeps the classes of colours, and says whether it has any', () => {
    const themed = svg('<text class="label fill-accent" fill="#a00">x</text>');
    expect(placed(themed, '')).toContain('<text fill="#a00" class="fill-accent">x</text>');
    expect(readDrawing(pictureOf(themed))?.themed).toBe(true);
    expect(readDrawing(pictureOf(svg('<text class="label" fill="#a00">x</text>')))?.themed).toBe(false);
  });

  it('has the space of its own size where it names none', () => {
    expect(placed(svg('', 'width="40" height="20"'), '')).toContain('viewBox="0 0 40 20"');
  });

  it('has words without soft hyphens and zero-width spaces, which would break its text', () => {
    expect(placed(svg('<text>hy\u00adphen <tspan>ze\u200bro</tspan></text>'))).toContain(
      '<text>hyphen <tspan>zero</tspan></text>',
    );
  });

  it('has marker ids of its own at each place, and lines that refer to them', () => {
    const marker = '<defs><marker id="arrow" orient="auto"><path d="M0 0z"/></marker></defs>';
    const text = svg(`${marker}<line marker-end="url(#arrow)" marker-start="none"/>`);
    for (const prefix of ['_drawing-1-', '_drawing-2-']) {
      expect(placed(text, '', prefix)).toContain(`<marker orient="auto" id="${prefix}arrow">`);
      expect(placed(text, '', prefix)).toContain(`<line marker-end="url(#${prefix}arrow)" marker-start="none">`);
    }
  });
});

/** Each holds more than shapes and words, or what no reader of a book should meet in a page. */
const hostile: Readonly<Record<string, string>> = {
  'a script': svg('<script>attack()</script>'),
  'a script of HTML': svg('<g></g><script xmlns="http://www.w3.org/1999/xhtml">attack()</script>'),
  'a handler': svg('<rect onclick="attack()"/>'),
  'a handler on the root': svg('', 'onload="attack()" viewBox="0 0 1 1"'),
  'a style sheet': svg('<style>body { display: none }</style>'),
  'a style attribute': svg('<rect style="position:fixed"/>'),
  'a foreign object': svg('<foreignObject><body onload="attack()"/></foreignObject>'),
  'an image': svg('<image href="https://evil.test/x.png"/>'),
  'a use': svg('<use href="#x"/>'),
  'a link': svg('<a href="javascript:attack()"><text>x</text></a>'),
  'an animation': svg('<rect><animate attributeName="x" onbegin="attack()"/></rect>'),
  'a setter': svg('<rect><set attributeName="onclick" to="attack()"/></rect>'),
  'a filter of elsewhere': svg('<rect filter="url(https://evil.test/f.svg#a)"/>'),
  'a paint of elsewhere': svg('<rect fill="url(https://evil.test/f.svg#a)"/>'),
  'a paint of the page': svg('<rect fill="url(#other)"/>'),
  'a marker of elsewhere': svg('<line marker-end="url(https://evil.test/f.svg#a)"/>'),
  'a marker of the page': svg('<line marker-end="url(#other)"/>'),
  'an escaped address': svg('<rect fill="u\\72l(https://evil.test/)"/>'),
  'an image as a colour': svg('<rect fill="image-set(\'https://evil.test/\' 1x)"/>'),
  'a base': svg('<g xml:base="https://evil.test/"/>'),
  'an href': svg('<path xlink:href="https://evil.test/"/>'),
  'an attribute that nobody knows': svg('<rect formaction="javascript:attack()"/>'),
  'an element that nobody knows': svg('<blink>x</blink>'),
  'a drawing within it': svg('<svg viewBox="0 0 1 1"/>'),
  'two drawings': svg('') + svg(''),
  'HTML before it': `<p>x</p>${svg('')}`,
  'HTML that leaves it': svg('<p>x</p><img src=x onerror=attack()>'),
  'text after it': `${svg('')}x`,
  'entities of its own': `<!DOCTYPE svg [<!ENTITY a "x">]>${svg('<text>&a;</text>')}`,
  'a comment that HTML ends sooner': svg('<!--><script>attack()</script>-->'),
  'two markers of one name': svg('<marker id="a"/><marker id="a"/>'),
  'a prefix': '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:rect/></svg:svg>',
  'no drawing': 'plain text',
  'more tags than a diagram has': svg('<g/>'.repeat(1500)),
  'more levels than a diagram has': svg('<g>'.repeat(33)),
  'more bytes than a diagram has': svg(`<path d="M${'0 '.repeat(40_000)}"/>`),
};

describe('a picture with more than shapes and words', () => {
  it.each(Object.entries(hostile))('stays a file: %s', (_, text) => {
    expect(readDrawing(pictureOf(text))).toBeUndefined();
  });

  it('stays a file in other formats', () => {
    expect(readDrawing(pictureOf(svg('<path d="M0 0h1"/>')))).toBeDefined();
    expect(readDrawing(pictureOf(svg('<path d="M0 0h1"/>'), 'image/png'))).toBeUndefined();
  });

  it.each(['<g>', '<b/>'])('stays a file without a full stack where %s begins level after level', (tag) => {
    expect(readDrawing(pictureOf(svg(tag.repeat(1400))))).toBeUndefined();
  });
});
