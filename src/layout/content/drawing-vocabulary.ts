import type { Properties } from 'hast';

/** Elements that a drawing within the text may consist of. None of them loads, runs, links or moves anything. */
export const drawingElements: ReadonlySet<string> = new Set([
  ...['g', 'defs', 'marker', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
]);

/** Elements that say something of a drawing and draw nothing: its alternative text takes their place. */
export const descriptions: ReadonlySet<string> = new Set(['title', 'desc']);

/** The classes by which a drawing takes the colours of the book, in light and dark; `styles/drawing.css` knows them. */
export const colourClasses: ReadonlySet<string> = new Set([
  ...['fill-ink', 'fill-quiet', 'fill-rule', 'fill-tint', 'fill-accent', 'fill-paper'],
  ...['stroke-ink', 'stroke-quiet', 'stroke-rule', 'stroke-accent'],
]);

/** Attributes of geometry and paint, by their names in hast. */
const kept: ReadonlySet<string> = new Set([
  ...['d', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'width', 'height'],
  ...['viewBox', 'preserveAspectRatio', 'transform', 'rotate', 'pathLength'],
  ...['fill', 'fillOpacity', 'fillRule', 'opacity', 'color', 'display', 'visibility', 'paintOrder', 'vectorEffect'],
  ...['stroke', 'strokeWidth', 'strokeOpacity', 'strokeDashArray', 'strokeDashOffset', 'strokeLineCap'],
  ...['strokeLineJoin', 'strokeMiterLimit', 'shapeRendering', 'textRendering'],
  ...['textAnchor', 'dominantBaseline', 'baselineShift', 'letterSpacing', 'wordSpacing', 'textLength', 'lengthAdjust'],
  ...['fontSize', 'fontWeight', 'fontStyle', 'textDecoration'],
  ...['refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient'],
]);

/** Attributes by which a line takes its markers; their values are `url(#…)`. */
export const markerReferences: ReadonlySet<string> = new Set(['markerStart', 'markerMid', 'markerEnd']);

/** Attributes that change nothing of what is seen, or that the book decides: its own family, names and description. */
const dropped: ReadonlySet<string> = new Set([
  ...['id', 'className', 'fontFamily', 'version', 'baseProfile', 'role', 'lang', 'xmlLang', 'xmlns', 'focusable'],
]);

type Verdict = 'keep' | 'drop' | 'refuse';

/**
 * What becomes of an attribute. One that is unknown is refused and with it the drawing: left out, it might change
 * what is seen; let in, it might do more than draw.
 */
export function judgeAttribute(name: string, value: Properties[string]): Verdict {
  if (dropped.has(name) || /^(?:aria|data|xmlns)[A-Z:-]/.test(name)) return 'drop';
  if (!kept.has(name)) return 'refuse';
  return isPlain(String(value ?? '')) ? 'keep' : 'refuse';
}

/** A value without a function that refers to something, and without the escapes that could hide one. */
function isPlain(value: string): boolean {
  return !/[\\<>{}@]|(?:url|src|image|image-set|attr|var|env)\s*\(/i.test(value);
}

/** Text is drawn only within these; elsewhere it is the space between tags. */
export const holdsText = (tagName: string): boolean => tagName === 'text' || tagName === 'tspan';
