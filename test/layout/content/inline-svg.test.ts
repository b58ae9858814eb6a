import { describe, expect, it } from 'vitest';
import { placeDrawing, readDrawing } from '../../../src/layout/content/inline-svg.js';
import { toHtml } from '../../../src/layout/to-html.js';
import { svgPicture, svgText } from '../../support/svg-picture.js';

const svg = (inside: string, attributes = 'viewBox="0 0 40 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

/** The drawing as it stands in a page; undefined where the picture stays a file. */
function placed(text: string, alt = 'Two boxes', prefix = '_drawing-1-'): string | undefined {
  const drawing = readDrawing(svgPicture(text));
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
    const title = '<title><style><!-- --></style><img title="--&gt;&lt;img src=1 onerror=attack()&gt;"/></title>';
    expect(placed(svg(`${title}<desc><script>attack()</script></desc><g/>`), '')).toBe(
      '<svg viewBox="0 0 40 20" width="80" height="40" aria-hidden="true"><g></g></svg>',
    );
  });

  it('keeps the classes of colours, and says whether it has any', () => {
    const themed = svg('<text class="label fill-accent" fill="#a00">x</text>');
    expect(placed(themed, '')).toContain('<text fill="#a00" class="fill-accent">x</text>');
    expect(readDrawing(svgPicture(themed))?.themed).toBe(true);
    expect(readDrawing(svgPicture(svg('<text class="label" fill="#a00">x</text>')))?.themed).toBe(false);
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

/** What the page may not hold, and what is left of it where a drawing is read. */
const hostile: Readonly<Record<string, string>> = {
  'a script': '<script>attack()</script>',
  'a script of HTML': '<g></g><script xmlns="http://www.w3.org/1999/xhtml">attack()</script>',
  'a handler': '<rect onclick="attack()"/>',
  'a foreign object': '<foreignObject><body onload="attack()"/></foreignObject>',
  'an image of elsewhere': '<image href="https://evil.test/x.png"/>',
  'a link': '<a href="javascript:attack()"><text>x</text></a>',
  'an animation': '<rect><animate attributeName="x" onbegin="attack()"/></rect>',
  'a setter': '<rect><set attributeName="onclick" to="attack()"/></rect>',
  'a filter of elsewhere': '<rect filter="url(https://evil.test/f.svg#a)"/>',
  'a paint of elsewhere': '<rect fill="url(https://evil.test/f.svg#a)"/>',
  'a marker of elsewhere': '<line marker-end="url(https://evil.test/f.svg#a)"/>',
  'an escaped address': '<rect fill="u\\72l(https://evil.test/)"/>',
  'an image as a colour': `<rect fill="image-set('https://evil.test/' 1x)"/>`,
  'a base': '<g xml:base="https://evil.test/"/>',
  'an href': '<path xlink:href="https://evil.test/" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
  'an attribute that nobody knows': '<rect formaction="javascript:attack()"/>',
  'an element that nobody knows': '<blink>attack()</blink>',
  'HTML that leaves it': '<p>x</p><img src="x" onerror="attack()"/>',
  'a comment that HTML ends sooner': '<!--><script>attack()</script>-->',
  'a style sheet of elsewhere': '<style>@import "https://evil.test/a.css";</style><style>a{b:url(//evil.test)}</style>',
};

describe('a drawing in a page holds nothing that runs, links or loads:', () => {
  it.each(Object.entries(hostile))('%s', (_, inside) => {
    expect(placed(svg(inside)) ?? '').not.toMatch(/attack|evil|href|<style|url\(|javascript|blink/);
    expect(svgText(svgPicture(svg(inside)))).not.toMatch(/attack|evil|@import|url\(|javascript|blink/);
  });
});

/** Each holds more than shapes and words: what is safe in a file could leak into a page. */
const more: Readonly<Record<string, string>> = {
  'a style sheet': svg('<style>body { display: none }</style>'),
  'a style attribute': svg('<rect style="position:fixed"/>'),
  'an image': svg('<image href="data:image/png;base64,AAAA"/>'),
  'a use': svg('<use href="#x"/>'),
  'a paint of the drawing': svg('<rect fill="url(#other)"/>'),
  'a marker that it has not': svg('<line marker-end="url(#other)"/>'),
  'a variable of the page': svg('<rect fill="var(--accent)"/>'),
  'a drawing within it': svg('<svg viewBox="0 0 1 1"/>'),
  'more elements than a diagram has': svg('<g/>'.repeat(1500)),
  'more levels than a diagram has': svg('<g>'.repeat(33) + '</g>'.repeat(33)),
  'more bytes than a diagram has': svg(`<path d="M${'0 '.repeat(40_000)}"/>`),
};

describe('a picture with more than shapes and words', () => {
  it.each(Object.entries(more))('stays a file: %s', (_, text) => {
    expect(readDrawing(svgPicture(text))).toBeUndefined();
  });

  it('stays a file in other formats', () => {
    const picture = svgPicture(svg('<path d="M0 0h1"/>'));
    expect(readDrawing(picture)).toBeDefined();
    expect(readDrawing({ ...picture, mediaType: 'image/png', drawing: undefined } as never)).toBeUndefined();
  });
});
