import type { Element, ElementContent, Properties } from 'hast';
import { visit } from 'unist-util-visit';
import { attributePlace, colourClasses, drawingLimits, elementPlace, isPlain } from '../../guide/drawing.js';
import type { Picture } from '../../guide/picture.js';
import { stripInvisible } from './invisible.js';

/** An SVG picture of which nothing is left but what draws, ready to stand in a page any number of times. */
export interface Drawing {
  /** Without size, name and description; ids of its markers as its author wrote them. */
  readonly svg: Element;
  /** Whether it takes the colours of the book. One that does not needs the white ground that it was drawn on. */
  readonly themed: boolean;
}

/** Where and how large a drawing stands. */
export interface DrawingPlace {
  /** Alternative text, its accessible name; empty for one that only decorates. */
  readonly alt: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Begins every id of the drawing, and no other in the book: `_drawing-3-`. */
  readonly prefix: string;
}

/** Attributes by which a line takes its markers; their values are `url(#…)`. */
const markerReferences: ReadonlySet<string> = new Set(['markerStart', 'markerMid', 'markerEnd']);

/**
 * Reads a drawing that is simple enough to be set as part of a page: basic shapes and text, and nothing that could
 * leak into the page around it.
 *
 * @returns Undefined where anything else is in it; such a picture is shown as a file.
 */
export function readDrawing({ drawing, bytes }: Picture): Drawing | undefined {
  if (!drawing || bytes.length > drawingLimits.bytes || countOf(drawing) > drawingLimits.elements) return undefined;
  const markers = markerIds(drawing);
  const children = reduceAll(drawing, markers, 1);
  const properties = reduceProperties(drawing.properties, markers);
  if (!children || !properties) return undefined;
  const { x: _x, y: _y, width: _width, height: _height, ...own } = properties;
  const svg: Element = { type: 'element', tagName: 'svg', properties: own, children };
  return { svg, themed: hasColourClass(svg) };
}

function countOf(drawing: Element): number {
  let count = 0;
  visit(drawing, 'element', () => {
    count += 1;
  });
  return count;
}

function markerIds(svg: Element): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(svg, 'element', ({ tagName, properties }) => {
    if (tagName === 'marker' && properties['id'] !== undefined) ids.add(String(properties['id']));
  });
  return ids;
}

function reduceAll(
  { tagName, children }: Element,
  markers: ReadonlySet<string>,
  level: number,
): ElementContent[] | undefined {
  if (level > drawingLimits.levels) return undefined;
  const reduced: ElementContent[] = [];
  for (const node of children) {
    if (node.type === 'text') {
      if (tagName === 'text' || tagName === 'tspan') reduced.push({ type: 'text', value: stripInvisible(node.value) });
      continue;
    }
    if (node.type !== 'element' || elementPlace(node.tagName) === 'words') continue;
    const element = reduce(node, markers, level);
    if (!element) return undefined;
    reduced.push(element);
  }
  return reduced;
}

function reduce(element: Element, markers: ReadonlySet<string>, level: number): Element | undefined {
  const { tagName, properties } = element;
  if (elementPlace(tagName) !== 'page' || tagName === 'svg') return undefined;
  const reduced = reduceProperties(properties, markers);
  const inside = reduceAll(element, markers, level + 1);
  if (!reduced || !inside) return undefined;
  if (tagName === 'marker' && properties['id'] !== undefined) reduced['id'] = String(properties['id']);
  return { type: 'element', tagName, properties: reduced, children: inside };
}

function reduceProperties(properties: Properties, markers: ReadonlySet<string>): Properties | undefined {
  const reduced: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (markerReferences.has(name)) {
      if (!isMarkerReference(String(value), markers)) return undefined;
      reduced[name] = value;
      continue;
    }
    const place = attributePlace(name);
    if (place === 'own') continue;
    if (place !== 'page' || !isPlain(value)) return undefined;
    reduced[name] = value;
  }
  const classes = [properties['className'] ?? []].flat().filter((name) => colourClasses.has(String(name)));
  if (classes.length > 0) reduced['className'] = classes as string[];
  return reduced;
}

const reference = /^url\(#([\w.-]+)\)$/;

function isMarkerReference(value: string, markers: ReadonlySet<string>): boolean {
  return value === 'none' || markers.has(reference.exec(value)?.[1] ?? '');
}

function hasColourClass(svg: Element): boolean {
  let found = false;
  visit(svg, 'element', ({ properties }) => {
    if (properties['className'] !== undefined) found = true;
  });
  return found;
}

/** A drawing at its place: with its size, its name for those who do not see it, and ids of its own. */
export function placeDrawing({ svg }: Drawing, { alt, width, height, prefix }: DrawingPlace): Element {
  const placed = renamed(svg, prefix);
  const title = `${prefix}title`;
  const name: Properties = alt === '' ? { ariaHidden: 'true' } : { role: 'img', ariaLabelledBy: [title] };
  const titles: Element[] =
    alt === ''
      ? []
      : [{ type: 'element', tagName: 'title', properties: { id: title }, children: [{ type: 'text', value: alt }] }];
  return {
    ...placed,
    properties: { ...placed.properties, width, height, ...name },
    children: [...titles, ...placed.children],
  };
}

/** A copy whose markers, and the references to them, begin with a prefix. */
function renamed(element: Element, prefix: string): Element {
  const properties = Object.entries(element.properties).map(([name, value]) => {
    if (name === 'id') return [name, `${prefix}${String(value)}`];
    return [name, markerReferences.has(name) ? String(value).replace('#', `#${prefix}`) : value];
  });
  return {
    ...element,
    properties: Object.fromEntries(properties),
    children: element.children.map((child) => (child.type === 'element' ? renamed(child, prefix) : child)),
  };
}
