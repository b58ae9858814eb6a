import { describe, expect, test } from 'vitest';
import {
  attributePlace,
  colourClasses,
  elementPlace,
  isPlain,
  refersToParts,
  staysInside,
} from '../../src/guide/drawing.js';

describe('an element of a drawing', () => {
  test.each([
    ['page', 'svg g path rect circle line text tspan marker'],
    ['file', 'use image style linearGradient pattern mask filter feBlend feGaussianBlur textPath feTurbulence'],
    ['words', 'title desc'],
    [undefined, 'script foreignObject animate set a iframe audio video handler SVG'],
  ])('stands in %s: %s', (place, names) => {
    for (const name of names.split(' ')) expect(elementPlace(name), name).toBe(place);
  });
});

describe('an attribute of a drawing', () => {
  test.each([
    ['page', 'd x viewBox fill stroke transform fontSize textAnchor strokeMiterLimit markerEnd'],
    ['file', 'style href xLinkHref clipPath gradientUnits patternUnits stdDeviation lightingColor systemLanguage'],
    ['own', 'id className fontFamily lang role ariaLabel focusable'],
    [undefined, 'onClick onLoad src action attributeName to target'],
  ])('stands in %s: %s', (place, names) => {
    for (const name of names.split(' ')) expect(attributePlace(name), name).toBe(place);
  });
});

test('colours of the book have classes, and some elements are nothing without a part', () => {
  const kinds = ['ink', 'quiet', 'rule', 'accent'];
  expect([...colourClasses].toSorted()).toEqual(
    [...kinds.flatMap((kind) => [`fill-${kind}`, `stroke-${kind}`]), 'fill-tint', 'fill-paper'].toSorted(),
  );
  expect([...refersToParts].toSorted()).toEqual(['feImage', 'image', 'textPath', 'use']);
});

describe('a value', () => {
  test.each([
    ['href', '#a'],
    ['xLinkHref', ' #a '],
    ['href', 'data:image/png;base64,AAAA'],
    ['href', 'data:image/jpeg;base64,AA+/ AA=='],
    ['fill', 'red'],
    ['fill', undefined],
    ['fill', 'url(#a)'],
    ['clipPath', `url( "#a" )`],
    ['style', `fill: url('#a'); src: url(data:font/woff2;base64,AAAA)`],
    ['css', '@font-face { src: url(data:application/font-woff;charset=utf-8;base64,AAAA) }'],
  ])('stays in the drawing: %s="%s"', (name, value) => {
    expect(staysInside(name, value)).toBe(true);
  });

  test.each([
    ['href', 'a.svg'],
    ['href', 'https://example.org/#a'],
    ['href', '#a b'],
    ['href', 'data:image/svg+xml;base64,AAAA'],
    ['href', 'data:text/html;base64,AAAA'],
    ['xLinkHref', 'javascript:alert(1)'],
    ['xLinkHref', ''],
    ['fill', 'url(https://example.org)'],
    ['fill', 'url(#a) url(b)'],
    ['fill', `url("#a')`],
    ['style', 'background: IMAGE-SET("a")'],
    ['style', 'background: image("a")'],
    ['style', 'width: expression(alert(1))'],
    ['style', 'background: element(#a)'],
    ['style', 'background: cross-fade(a, b)'],
    ['style', 'src("a")'],
    ['css', '@import "a"'],
    ['css', '@IMPORT "a"'],
    ['css', 'u\\72l(a)'],
    ['css', '</style>'],
    ['css', 'url(data:image/svg+xml;base64,AAAA)'],
  ])('leads out of it: %s="%s"', (name, value) => {
    expect(staysInside(name, value)).toBe(false);
  });

  test.each(['red', 'rgb(1 2 3)', '10 20', undefined])('may stand in a page: %s', (value) => {
    expect(isPlain(value)).toBe(true);
  });

  test.each([
    ...['url(#a)', 'src(a)', 'image(a)', 'image-set(a)', 'attr(id)', 'VAR (--a)', 'env(a)', 'a\\b', '<a', 'a>'],
    ...['{', '}', '@a'],
  ])('may not: %s', (value) => {
    expect(isPlain(value)).toBe(false);
  });
});
