import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { Element, ElementContent, Properties } from 'hast';
import { s } from 'hastscript';
import { find, svg as svgNames } from 'property-information';
import { attributePlace, elementPlace, refersToParts, staysInside } from '../../guide/drawing.js';

export const svgNamespace = 'http://www.w3.org/2000/svg';
const linkNamespace = 'http://www.w3.org/1999/xlink';

/** Namespaces by prefix; the default one has none. */
type Namespaces = ReadonlyMap<string, string>;

/** Thousands of levels would fill the stack; nobody draws hundreds. */
const mostLevels = 256;

/** A drawing that nests deeper than anybody draws. */
export class DepthError extends Error {}

/** Elements without which a drawing looks the same: they are left out in silence. */
const unseen = /^(?:metadata|view|cursor|color-profile|font|font-face|glyph|missing-glyph|[hv]kern)$/;

/**
 * A drawing of which nothing is left but what the policy names.
 *
 * @param lost - Takes the names of what is left out and may be missed, each once.
 * @throws {DepthError}
 */
export function cleanDrawing(root: XmlElement, lost: Set<string>): Element | undefined {
  const [svg] = cleanElement(root, { namespaces: new Map(), level: 1, inSwitch: false }, lost);
  return svg?.type === 'element' && svg.tagName === 'svg' ? svg : undefined;
}

interface Where {
  readonly namespaces: Namespaces;
  readonly level: number;
  /** A `switch` shows the first of its children that it can: one that is left out gives way to the next. */
  readonly inSwitch: boolean;
}

function cleanElement(element: XmlElement, where: Where, lost: Set<string>): ElementContent[] {
  if (where.level > mostLevels) throw new DepthError();
  const namespaces = declared(element, where.namespaces);
  const { space, local } = nameIn(element.name, namespaces);
  if (space !== undefined && space !== svgNamespace) return [];
  const inside: Where = { namespaces, level: where.level + 1, inSwitch: local === 'switch' };
  // A link draws nothing; what it is around stays.
  if (local === 'a') {
    const { href: _, xLinkHref: _link, ...properties } = cleanAttributes(element, namespaces);
    return [s('g', properties, ...cleanChildren(element, inside, lost))];
  }
  if (elementPlace(local) === undefined) {
    if (!unseen.test(local) && !where.inSwitch) lost.add(`\`<${local}>\``);
    return [];
  }
  const properties = cleanAttributes(element, namespaces, lost);
  if (local === 'style') return cleanStyle(element.text, properties, lost);
  if (refersToParts.has(local) && properties['href'] === undefined && properties['xLinkHref'] === undefined) return [];
  return [s(local, properties, ...cleanChildren(element, inside, lost))];
}

function cleanChildren(element: XmlElement, where: Where, lost: Set<string>): ElementContent[] {
  return element.children.flatMap((child): ElementContent[] => {
    if (child instanceof XmlText) return [{ type: 'text', value: child.text }];
    return child instanceof XmlElement ? cleanElement(child, where, lost) : [];
  });
}

/** A style sheet whose rules refer to nothing else; one that imports another stays without it. */
function cleanStyle(css: string, properties: Properties, lost: Set<string>): ElementContent[] {
  const own = css.replace(/@import\b[^;{}]*;/gi, () => {
    lost.add('`@import`');
    return '';
  });
  if (staysInside('css', own)) return [s('style', properties, own)];
  lost.add('a `<style>` that refers to other files');
  return [];
}

function cleanAttributes(element: XmlElement, namespaces: Namespaces, lost?: Set<string>): Properties {
  const kept: Record<string, string> = {};
  for (const [written, value] of Object.entries(element.attributes)) {
    const name = attributeName(written, namespaces);
    if (name === undefined) continue;
    const { property } = find(svgNames, name);
    if (attributePlace(property) === undefined) {
      if (/^on/i.test(name)) lost?.add(`\`${name}\``);
    } else if (staysInside(property, value)) kept[name] = value;
    else lost?.add(`\`${written}\` that leads out of it`);
  }
  return s('g', kept).properties;
}

/** The name under which SVG knows an attribute; undefined for one of another namespace. */
function attributeName(written: string, namespaces: Namespaces): string | undefined {
  if (!written.includes(':')) return written === 'xmlns' ? undefined : written;
  const [prefix = '', local = ''] = written.split(':');
  if (prefix === 'xml') return written;
  return namespaces.get(prefix) === linkNamespace || prefix === 'xlink' ? `xlink:${local}` : undefined;
}

function declared(element: XmlElement, outer: Namespaces): Namespaces {
  const own = Object.entries(element.attributes).flatMap(([name, value]): [string, string][] => {
    const prefix = /^xmlns(?::(.+))?$/.exec(name);
    return prefix ? [[prefix[1] ?? '', value]] : [];
  });
  return own.length === 0 ? outer : new Map([...outer, ...own]);
}

function nameIn(name: string, namespaces: Namespaces): { space: string | undefined; local: string } {
  const [local = '', prefix = ''] = name.split(':').reverse();
  const space = namespaces.get(prefix);
  // A prefix that is declared nowhere belongs to no vocabulary that we know.
  return { space: space === undefined && prefix !== '' ? '' : space, local };
}

/** Reads XML with its own entities. @throws {XmlError} Where it is not well-formed. */
export const parseDrawing = (xml: string, expand: (reference: string) => string) =>
  parseXml(xml, { resolveUndefinedEntity: expand });
