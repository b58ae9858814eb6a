import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { placeDrawing, readDrawing } from '../../src/layout/content/inline-svg.js';
import { tokensOf } from '../../src/layout/css.js';
import { svgPicture } from '../support/svg-picture.js';
import { attribute, elements } from '../support/trees.js';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const content = at('content/');
const drawingsIn = (path: string) =>
  readdirSync(fileURLToPath(new URL(path, content)))
    .filter((name) => name.endsWith('.svg'))
    .map((name) => path + name);
/** How wide figures are in units: those of the book as a line, those of sheets as a column. */
const widths = new Map([
  ...drawingsIn('redis/figures/').map((name) => [name, 504] as const),
  ...drawingsIn('redis/figures/sheets/').map((name) => [name, 288] as const),
  ...drawingsIn('statistics/figures/').map((name) => [name, 504] as const),
  ...drawingsIn('statistics/figures/sheets/').map((name) => [name, 288] as const),
]);
const theme = tokensOf(readFileSync(fileURLToPath(at('styles/themes/classic.css')), 'utf8'));

function drawingOf(name: string): Element {
  const picture = svgPicture(readFileSync(fileURLToPath(new URL(name, content)), 'utf8'), name);
  const drawing = readDrawing(picture);
  if (!drawing) throw new Error(`${name} cannot stand within a page`);
  return placeDrawing(drawing, { alt: name, width: picture.width, height: picture.height, prefix: '_' });
}

/** What an attribute paints beside the class that gives it the colours of the book: "fill #fff fill-paper". */
function paints(element: Element, attributeName: 'fill' | 'stroke'): string[] {
  const value = attribute(element, attributeName);
  if (value === undefined || value === 'none') return [];
  const classes = (attribute(element, 'class') ?? '').split(' ').filter((each) => each.startsWith(attributeName));
  return [`${attributeName} ${value} ${classes.join(' ')}`];
}

/** The light theme's colours; the ground of a figure shown as a file is white. */
const expected = (attributeName: 'fill' | 'stroke') =>
  ['ink', 'quiet', 'rule', 'tint', 'accent', 'paper'].map((role) => {
    const colour = role === 'paper' ? '#ffffff' : theme.get(role);
    return `${attributeName} ${colour} ${attributeName}-${role}`;
  });

describe.each([...widths])('the figure %s', (name, units) => {
  it('takes every colour from the book, and has the light ones where it stands alone', () => {
    const all = elements(drawingOf(name), () => true);
    for (const side of ['fill', 'stroke'] as const) {
      const used = all.flatMap((element) => paints(element, side));
      expect(used.filter((paint) => !expected(side).includes(paint))).toEqual([]);
      expect(used.length).toBeGreaterThan(0);
    }
    // Without an attribute of its own a shape would be black, in the dark as well.
    const bare = all.filter(
      ({ tagName, properties }) => /^(?:text|rect|circle|path)$/.test(tagName) && !properties['fill'],
    );
    expect(bare).toEqual([]);
  });

  it('is as wide as a line or a column, in the units that all figures share', () => {
    const svg = drawingOf(name);
    const [x, y, width, height] = String(attribute(svg, 'viewBox')).split(' ').map(Number);
    expect([x, y, width]).toEqual([0, 0, units]);
    expect([attribute(svg, 'width'), attribute(svg, 'height')]).toEqual(
      [width, height].map((length) => String((Number(length) * 4) / 3)),
    );
  });

  it('has letters of 11 and 12 units, lines of 1 and 1.5', () => {
    const all = elements(drawingOf(name), () => true);
    const values = (key: string) => new Set(all.flatMap((element) => attribute(element, key) ?? []));
    expect([...values('font-size')].filter((size) => !['11', '12'].includes(size))).toEqual([]);
    expect([...values('stroke-width')].filter((width) => width !== '1.5')).toEqual([]);
  });
});
