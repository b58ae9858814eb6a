import { XmlError } from '@rgrove/parse-xml';
import type { Element } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';
import { cleanDrawing, DepthError, parseDrawing, svgNamespace } from './clean.js';
import { EntityError, entityExpander } from './entities.js';
import { settleIds } from './ids.js';

/** A drawing of which nothing is left but what draws. */
export interface CleanDrawing {
  readonly svg: Element;
  /** What was left out and may be missed, as it is named to authors: `` `<script>` ``. */
  readonly lost: readonly string[];
}

/** Bytes; beyond this a tree would take more memory than a book. */
const sizeLimit = 16 * 1024 * 1024;

/** Whether bytes are meant as a drawing: an `svg` element, whatever stands before it. */
export const isDrawing = (bytes: Uint8Array): boolean => /^\s*<(?:[?!][\s\S]*<)?(?:\w+:)?svg[\s/>]/.test(textOf(bytes));

/**
 * Reads an SVG file and reduces it to the policy for drawings: its own entities expanded within limits, document type,
 * style sheets of elsewhere, scripts and all else that does not draw left out.
 *
 * @returns The drawing, or in `fault` why there is none, in words for its author.
 */
export function readSvg(bytes: Uint8Array): CleanDrawing | { readonly fault: string } {
  if (bytes.length > sizeLimit) return { fault: 'is larger than 16 MB' };
  const lost = new Set<string>();
  try {
    const xml = textOf(bytes);
    const document = parseDrawing(xml, entityExpander(xml));
    if (/<\?xml-stylesheet\s/.test(xml)) lost.add('`<?xml-stylesheet?>`');
    const svg = document.root ? cleanDrawing(document.root, lost) : undefined;
    if (!svg) return { fault: 'holds no `<svg>` at its root' };
    settleIds(svg);
    return { svg, lost: [...lost] };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

function faultOf(error: unknown): string {
  if (error instanceof EntityError) return error.message;
  // The parser goes down by recursion, too.
  if (error instanceof DepthError || error instanceof RangeError) return 'nests deeper than anybody draws';
  if (error instanceof XmlError) {
    const [reason = ''] = error.message.split('\n');
    return `is not well-formed XML: ${reason}`;
  }
  throw error;
}

/** The text of a file in the encoding that it names (XML 1.0, appendix F); UTF-8 where it names none that is known. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, named = 'utf-8'] = /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(start) ?? [];
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** A drawing as a file of its own, of this size in CSS pixels; it fills its size whatever it is set to later. */
export function drawingFile(svg: Element, { width, height }: { width: number; height: number }): Element {
  const { viewBox = `0 0 ${width} ${height}`, ...properties } = svg.properties;
  return { ...svg, properties: { width, height, viewBox, ...without(properties) } };
}

const without = ({ width: _width, height: _height, ...others }: Element['properties']) => others;

/** The bytes of a drawing: well-formed XML in UTF-8. */
export function drawingBytes(svg: Element): Uint8Array {
  const namespaces = { xmlns: svgNamespace, xmlnsXLink: 'http://www.w3.org/1999/xlink' };
  const root = { ...svg, properties: { ...namespaces, ...svg.properties } };
  const xml = toXml(toXast(root, { space: 'svg' }), { closeEmptyElements: true, tightClose: true });
  return new TextEncoder().encode(`${xml.replaceAll(']]>', ']]&gt;')}\n`);
}
