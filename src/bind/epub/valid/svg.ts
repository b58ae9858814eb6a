import type { Element, ElementContent, Properties } from 'hast';
import { legalText } from './text.js';

/** Elements of SVG 1.1 that draw; scripts, foreign objects, animations, links and style sheets are not among them. */
const drawing = new Set([
  ...['circle', 'clipPath', 'defs', 'desc', 'ellipse', 'g', 'line', 'linearGradient', 'marker', 'mask', 'path'],
  ...[
    'pattern',
    'polygon',
    'polyline',
    'radialGradient',
    'rect',
    'stop',
    'svg',
    'symbol',
    'text',
    'title',
    'tspan',
    'use',
  ],
]);

/**
 * A drawing within the text, with only what draws: no scripts, no handlers, no address outside the drawing.
 *
 * @returns The drawing, or nothing where an element is not one.
 */
export function validSvg(element: Element): Element[] {
  if (!drawing.has(element.tagName)) return [];
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ type: 'text', value: legalText(child.value) }];
    return child.type === 'element' ? validSvg(child) : [];
  });
  return [{ type: 'element', tagName: element.tagName, properties: drawingProperties(element.properties), children }];
}

function drawingProperties(properties: Properties): Properties {
  const kept = Object.entries(properties).filter(([name, value]) => isHarmless(name, String(value ?? '')));
  return Object.fromEntries(kept.map(([name, value]) => [name, typeof value === 'string' ? legalText(value) : value]));
}

function isHarmless(name: string, value: string): boolean {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/i.test(name) || /^on/i.test(name) || /^(?:style|xmlns|xml|base)/i.test(name))
    return false;
  if (/^(?:href|xLinkHref)$/i.test(name)) return /^#[\w.-]+$/.test(value);
  if (/^xLink/i.test(name)) return false;
  return isInnerStyle(value);
}

/** Whether CSS, or a value that may hold some, refers to nothing but the drawing. Escapes could hide an address. */
export function isInnerStyle(css: string): boolean {
  return !/@import|\\|url\s*\(\s*["']?(?!#|data:image\/|["'])/i.test(css);
}
