import type { Element, Properties } from 'hast';
import { languageTag } from './language.js';
import { legalText } from './text.js';

type Value = Properties[string];
/** The value to write, or undefined to leave the attribute out. */
type Reader = (value: Value) => string | number | boolean | undefined;

const text: Reader = (value) => (value === undefined || value === null ? undefined : legalText(asText(value)));
const flag: Reader = (value) => (value !== undefined && value !== null && value !== false ? true : undefined);
const direction: Reader = (value) => oneOf(value, ['ltr', 'rtl', 'auto']);
const language: Reader = (value) => languageTag(asText(value));

const integer =
  (least: number, most: number): Reader =>
  (value) => {
    const digits = /^\s*(-?\d{1,7})\s*(?:px)?\s*$/.exec(asText(value))?.[1];
    const number = Number(digits);
    return digits !== undefined && number >= least && number <= most ? number : undefined;
  };
const count = integer(1, 1000);
const pixels = integer(1, 100_000);

/** Roles that the stages of this program write. Others come from authors and are not checked against their element. */
const roles = [
  ...['doc-abstract', 'doc-appendix', 'doc-backlink', 'doc-bibliography', 'doc-chapter', 'doc-colophon', 'doc-cover'],
  ...['doc-endnotes', 'doc-footnote', 'doc-glossary', 'doc-introduction', 'doc-noteref', 'doc-part', 'doc-qna'],
  ...['doc-subtitle', 'doc-tip', 'doc-toc', 'group', 'img', 'list', 'listitem', 'none', 'note', 'presentation'],
  ...['region', 'paragraph', 'table'],
];

const common: Readonly<Record<string, Reader>> = {
  id: text,
  dir: direction,
  lang: language,
  title: text,
  hidden: flag,
  role: (value) => oneOf(value, roles),
  epubType: text,
  tabIndex: integer(-1, 0),
  ariaLabel: text,
  ariaHidden: (value) => oneOf(value, ['true', 'false']),
  ariaLabelledBy: text,
  ariaDescribedBy: text,
};

const own: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  a: { href: text },
  col: { span: count },
  colgroup: { span: count },
  img: { src: text, alt: text, width: pixels, height: pixels },
  input: { type: text, checked: flag, disabled: flag },
  ol: {
    start: integer(-1_000_000, 1_000_000),
    reversed: flag,
    type: (value) => oneOf(value, ['1', 'a', 'A', 'i', 'I']),
  },
  td: { colSpan: count, rowSpan: count },
  th: { colSpan: count, rowSpan: count, scope: (value) => oneOf(value, ['row', 'col', 'rowgroup', 'colgroup']) },
  time: { dateTime: text },
};

/** The elements on which `align` of older HTML meant the alignment of text. */
const alignable = new Set([
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
]);

/**
 * The attributes that an element of a content document may carry, all others dropped: presentation of older HTML,
 * inline styles, event handlers, misspelt values. Alignment of text becomes a class (`align-right`), `name` of a link
 * an id.
 *
 * @param tagName - The element's name in the document, after renaming.
 * @param className - A class that the renaming adds.
 */
export function validProperties(tagName: string, element: Element, className?: string): Properties {
  const { properties } = element;
  const readers = { ...common, ...own[tagName] };
  const valid: Properties = {};
  const classes = classNames(tagName, properties, className);
  if (classes.length > 0) valid.className = classes;
  for (const [name, reader] of Object.entries(readers)) {
    const value = Object.hasOwn(properties, name) ? reader(properties[name]) : undefined;
    if (value !== undefined) valid[name] = value;
  }
  for (const [name, value] of Object.entries(properties)) {
    if (/^data[A-Z][A-Za-z0-9]*$/.test(name)) valid[name] = text(value);
  }
  if (valid.lang !== undefined) valid.xmlLang = valid.lang;
  if (tagName === 'a' && valid.id === undefined && properties.name) valid.id = legalText(asText(properties.name));
  return valid;
}

function classNames(tagName: string, properties: Properties, added: string | undefined): string[] {
  const given = asText(properties.className).split(/\s+/).map(legalText);
  const alignment = alignable.has(tagName) ? alignmentOf(properties) : undefined;
  const classes = [...given, added ?? '', alignment === undefined ? '' : `align-${alignment}`];
  return [...new Set(classes.filter((name) => name !== ''))];
}

function alignmentOf(properties: Properties): string | undefined {
  const styled = /(?:^|;)\s*text-align\s*:\s*(\w+)/i.exec(asText(properties.style))?.[1];
  return oneOf(styled ?? asText(properties.align), ['left', 'center', 'right']);
}

function oneOf(value: Value, allowed: readonly string[]): string | undefined {
  const wanted = asText(value).trim();
  return (
    allowed.find((candidate) => candidate === wanted) ?? allowed.find((candidate) => candidate === wanted.toLowerCase())
  );
}

function asText(value: Value): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}
