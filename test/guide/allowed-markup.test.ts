import { describe, expect, test } from 'vitest';
import { isAllowedElement, refusedMarkup } from '../../src/guide/allowed-markup.js';

const elements = {
  'it runs code': 'script noscript handler listener maction',
  'it changes how the whole document looks or is read':
    'style link meta base title head body html plaintext xmp noframes noembed template slot',
  'it holds a document of its own':
    'iframe frame frameset object embed applet portal fencedframe foreignObject annotation-xml dialog',
  'it is part of a form, which asks and sends':
    'form input button select textarea option optgroup output keygen fieldset',
  'it loads or draws what is not in the text':
    'audio video source track picture image map area canvas use feImage mglyph malignmark',
  'it changes what was checked': 'animate animateMotion animateTransform set',
};

const attributes = {
  'it leads to addresses or changes what was checked': [
    ...['src srcset srcdoc href xlink:href xLinkHref xml:base action formaction data poster background ping manifest'],
    ...['code codebase archive classid usemap longdesc profile cite icon lowsrc dynsrc imagesrcset attributeName'],
    ...['values to from by begin is altimg definitionURL actiontype http-equiv target nonce slot part'],
  ].join(' '),
  'it runs code': 'onclick onLoad onbegin',
  'styles are those of the book': 'style STYLE',
  'that is no name of an attribute': 'a=b 1a a>b',
};

const each = (table: Readonly<Record<string, string>>): [name: string, why: string][] =>
  Object.entries(table).flatMap(([why, names]) => names.split(' ').map((name): [string, string] => [name, why]));

describe('what can never be allowed', () => {
  test.each(each(elements))('the element %s: %s', (element, why) => {
    const said = (name: string) => [`The element \`${name}\` cannot be allowed: ${why}. Leave it out.`];
    expect(refusedMarkup({ [element]: [] })).toEqual(said(element));
    expect(refusedMarkup({ [element.toUpperCase()]: [] })).toEqual(said(element.toUpperCase()));
  });

  test.each(['1b', 'a b', 'svg:a', ''])('what is no name of an element: "%s"', (element) => {
    expect(refusedMarkup({ [element]: [] })).toEqual([
      `The element \`${element}\` cannot be allowed: that is no name of an element. Leave it out.`,
    ]);
  });

  test.each(each(attributes))('the attribute %s: %s', (attribute, why) => {
    expect(refusedMarkup({ math: [attribute] })).toEqual([
      `The attribute \`${attribute}\` of \`math\` cannot be allowed: ${why}. Leave it out.`,
    ]);
  });

  test('is told fault by fault', () => {
    expect(refusedMarkup({ script: ['src'], math: ['display', 'href', 'style'] })).toHaveLength(3);
  });
});

test('other markup can be', () => {
  expect(refusedMarkup({ math: ['display', 'xml:lang', 'aria-label'], mi: ['mathvariant'] })).toEqual([]);
});

test('an element is allowed in any spelling', () => {
  expect(isAllowedElement({ linearGradient: [] }, 'lineargradient')).toBe(true);
  expect(isAllowedElement({ linearGradient: [] }, 'gradient')).toBe(false);
});
