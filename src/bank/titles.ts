import type { Dialect, TitleForm } from './dialect.js';

/** `Q1:`, `Q:`, `Question 3.`, `Qn -`, before a title. */
const q = /^(?:Q|Qn|Question)\s*\d*\s*[:.)\-–]\s*/i;
/** `12.`, `12)`, `#12`, `3.1.`. */
const numbered = /^#?\d{1,4}(?:\.\d{1,3})*\s*[.):\-–]\s+/;
/** Attributes of other dialects: `{#id .class}`. */
const attributes = /\s*\{[#.:][^{}`]*\}\s*$/;
const anchorTag = /<a\s+(?:[^>]*\s)?(?:name|id)\s*=\s*["']?([^"'\s>]+)["']?[^>]*>/i;

/** Whether a title is like one of the forms; any is, where none is asked for. */
export function hasForm(title: string, forms: readonly TitleForm[], signs: readonly string[]): boolean {
  if (forms.length === 0) return true;
  const bare = plain(title);
  return forms.some((form) => {
    if (form === 'q') return q.test(bare);
    if (form === 'numbered') return numbered.test(bare);
    if (form === 'levelled') return signs.some((sign) => title.includes(sign));
    return /[?？]\s*(?:[\p{Extended_Pictographic}*]|\uFE0F|:[a-z_]+:)*\s*$/u.test(bare);
  });
}

/** A title without HTML, links and emphasis: for comparing. */
export const plain = (title: string): string =>
  title
    .replace(/<\/?(?:a|b|i|em|strong|span|summary|br|p|h\d|font|img)\b[^>]*>/gi, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(attributes, '')
    .replace(/^(?:\*\*|__)(.*)(?:\*\*|__)$/, '$1')
    .trim();

export interface CleanTitle {
  /** Inline Markdown. */
  readonly text: string;
  /** Ids that its author gave it. */
  readonly anchors: readonly string[];
  /** Marked by its author as a question that nobody has answered. */
  readonly isOpen: boolean;
}

/**
 * A title as a book prints it: without its number, the sign of its level, its anchors, counts and short codes.
 *
 * @param signs - Of levels.
 */
export function cleanTitle(written: string, signs: readonly string[]): CleanTitle {
  const anchors = [/\{#([\w.-]+)/.exec(written)?.[1], anchorTag.exec(written)?.[1]].filter(
    (each) => each !== undefined,
  );
  let text = written
    .replace(/^(#{1,6})\s+(.*)$/, '$2')
    .replace(attributes, '')
    .replace(/<\/?(?:a|b|strong|span|summary|br|p|h\d|font)\b[^>]*>/gi, '')
    .trim();
  for (const sign of signs) text = text.replaceAll(sign, '');
  text = text.replace(/\uFE0F|\u200D/g, '').trim();
  const isOpen = /\s\*{3}$/.test(text);
  text = text
    .replace(/\s+\*{3}$/, '')
    .replace(/^(?::[a-z0-9_+-]+:\s*)+/, '')
    .trim();
  text = unwrapped(text).replace(q, '').replace(numbered, '').trim();
  return { text: unwrapped(text), anchors, isOpen };
}

/** Words that are bold as a whole. */
const unwrapped = (text: string): string => /^(\*\*|__)(?!\s)((?:(?!\1).)+)\1$/.exec(text)?.[2]?.trim() ?? text;

/** A section's title: its count goes, too. */
export const cleanSection = (written: string): CleanTitle => {
  const title = cleanTitle(written, []);
  return { ...title, text: title.text.replace(/\s*\((?:\d+)(?:\s+questions?)?\)$/i, '').replace(/:$/, '') };
};

/** Signs of levels that a dialect knows. */
export const levelSigns = ({ levels }: Pick<Dialect, 'levels'>): string[] =>
  levels.flatMap((shape) => (shape.from === 'sign' ? Object.keys(shape.names) : []));

/** The anchor that code hosts give a heading: lower case, spaces become hyphens, other signs go. */
export const slugOf = (title: string): string =>
  plain(title)
    .replace(/<[^>]*>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
