import type { Options } from 'rehype-sanitize';
import { defaultSchema } from 'rehype-sanitize';
import { ToolError } from '../../diagnostics/tool-error.js';
import { type AllowedMarkup, refusedMarkup } from '../../guide/allowed-markup.js';
import { callOutNames } from '../../guide/call-out.js';
import { hiddenElements, ownAttributes, sharedAttributes, shownElements } from '../../guide/html-vocabulary.js';

/** Stands for a footnote reference until notes are numbered; survives the sanitiser and means nothing to a browser. */
export const noteMark = 'prepbook-note';

/** Stands for what the book inserts of its own data. */
export const insertMark = 'prepbook-insert';

/** Stands for a formula: its TeX and its form. */
export const formulaMark = 'prepbook-formula';

/** Stands around a call-out: its name and how it folds; where it is titled, its first paragraph is the title. */
export const callOutMark = 'prepbook-call-out';

/** Stands for the caption of the table that follows. */
export const captionMark = 'prepbook-caption';

/** Stands for the word by which a paragraph says what it is. */
export const runInMark = 'prepbook-run-in';

/** Attributes that a tree has by another name. */
const propertyNames: Readonly<Record<string, string>> = { class: 'className', colspan: 'colSpan', rowspan: 'rowSpan' };

/** Attributes of which HTML knows certain values only; another value says nothing. */
const valueForms: Readonly<Record<string, RegExp>> = {
  align: /^(?:left|center|right)$/i,
  cite: /^https?:\/\/[^\s<>"{}|\\^`]+$/,
  colSpan: /^[1-9]\d{0,2}$/,
  height: /^\d{1,5}(?:\.\d+)?(?:px)?$/,
  width: /^\d{1,5}(?:\.\d+)?(?:px|%)?$/,
  dir: /^(?:ltr|rtl|auto)$/,
  rowSpan: /^[1-9]\d{0,2}$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  start: /^-?\d{1,7}$/,
  type: /^[1aAiI]$/,
};

const named = (attributes: readonly string[]): (string | [string, RegExp])[] =>
  attributes.map((attribute) => {
    const name = propertyNames[attribute] ?? attribute;
    const form = valueForms[name];
    return form ? [name, form] : name;
  });

const own = Object.fromEntries(Object.entries(ownAttributes).map(([element, names]) => [element, named(names)]));

/**
 * What authors' markup may hold: the vocabulary that rules tell them of, and what the way from Markdown marks for
 * later steps. No forms, no media alternatives; links by the few schemes that paper and readers know; pictures by
 * relative path only, since remote ones are never fetched. Ids stay as they are, for the guide's anchors decide later
 * which of them are real.
 */
const contentSchema: Options = {
  ...defaultSchema,
  tagNames: [...shownElements, noteMark, insertMark, runInMark, formulaMark, callOutMark, captionMark],
  // What stands outside its structure keeps its text: `mendNesting` sees to its place.
  ancestors: {},
  attributes: {
    ...own,
    abbr: [...(own['abbr'] ?? []), ['dataUse', 'new', 'known']],
    code: [...(own['code'] ?? []), 'dataWords', 'dataLine'],
    img: [...(own['img'] ?? []), 'dataPlace'],
    li: [['className', 'task-list-item'], 'dataChecked'],
    [noteMark]: ['dataLabel'],
    [captionMark]: ['dataPlace'],
    [insertMark]: ['dataWords'],
    [runInMark]: ['dataKind'],
    [callOutMark]: [['dataName', ...callOutNames], 'dataFold', 'dataTitled'],
    [formulaMark]: ['dataTex', 'dataForm', 'dataPlace'],
    '*': named(sharedAttributes),
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], cite: ['http', 'https'] },
  clobberPrefix: '',
  clobber: [],
  required: {},
  strip: [...hiddenElements],
};

/**
 * The vocabulary with what code allows beyond it.
 *
 * @throws ToolError (usage) `markup-refused` where it asks for what could run, load or submit something.
 */
export function schemaWith(allowed: AllowedMarkup): Options {
  const faults = refusedMarkup(allowed);
  if (faults.length > 0) throw new ToolError('usage', 'markup-refused', faults.join('\n'));
  const more = Object.entries(allowed).map(([element, names]): [string, NonNullable<Options['attributes']>[string]] => {
    const usual = contentSchema.attributes?.[element] ?? [];
    return [element, [...usual, ...names.map(propertyName)]];
  });
  return {
    ...contentSchema,
    tagNames: [...(contentSchema.tagNames ?? []), ...Object.keys(allowed)],
    attributes: { ...contentSchema.attributes, ...Object.fromEntries(more) },
  };
}

/** `aria-hidden` is `ariaHidden` in a tree. */
const propertyName = (attribute: string): string =>
  propertyNames[attribute] ?? attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
