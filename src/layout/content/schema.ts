import type { Options } from 'rehype-sanitize';
import { defaultSchema } from 'rehype-sanitize';

/** Stands for a footnote reference until notes are numbered; survives the sanitiser and means nothing to a browser. */
export const noteMark = 'prepbook-note';

/** Stands for what the book inserts of its own data. */
export const insertMark = 'prepbook-insert';

const kept = (defaultSchema.tagNames ?? []).filter((name) => !['picture', 'source', 'input'].includes(name));

/**
 * What authors' markup may hold: GitHub's own schema, narrowed. No forms, no media alternatives; links by the
 * few schemes that paper and readers know; pictures by relative path only, since remote ones are never fetched.
 * Ids stay as they are, for the guide's anchors decide later which of them are real.
 */
export const contentSchema: Options = {
  ...defaultSchema,
  tagNames: [...kept, 'u', 'mark', 'small', 'abbr', 'cite', 'figure', 'figcaption', noteMark, insertMark],
  attributes: {
    ...defaultSchema.attributes,
    a: ['href', 'name', 'title'],
    abbr: ['title'],
    code: ['className', 'dataWords', 'dataLine'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    li: [['className', 'task-list-item'], 'dataChecked'],
    ol: ['start', 'reversed', 'type'],
    ul: [],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    td: ['align', 'colSpan', 'rowSpan'],
    table: [],
    details: ['open'],
    [noteMark]: ['dataLabel'],
    [insertMark]: ['dataWords'],
    '*': ['align', 'dir', 'lang', 'id'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], cite: ['http', 'https'] },
  clobberPrefix: '',
  clobber: [],
  required: {},
  // What these hold is no text: a reader never sees it in a browser either.
  strip: ['script', 'style', 'iframe', 'noembed', 'noframes', 'template', 'title'],
};
