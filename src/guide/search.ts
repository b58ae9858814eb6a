import { cjk } from './cjk.js';

/** Signs of writing without spaces between words: each is a word of its own for the search. */
const single = String.raw`[${cjk.ideographs}\p{Script=Thai}]`;

/** A word: letters, digits and what holds compound names such as `maxmemory-policy` and `allkeys_lru` together. */
const words = new RegExp(`${single}|(?:(?!${single})[\\p{L}\\p{N}_])+`, 'gu');

/** Accents of Latin, Greek and Cyrillic letters, and the vowel signs of Arabic and Hebrew, once they stand by themselves. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g;

/** Letters that Unicode does not take apart, by the plain ones that people type for them. */
const plainForms: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n', ĸ: 'k' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij' },
};
const composed = new RegExp(`[${Object.keys(plainForms).join('')}]`, 'g');

/** A text as it is compared: in plain letters, without case, accents and vowel signs; full-width letters as usual ones. */
export function foldForSearch(text: string): string {
  const plain = text.normalize('NFKD').replace(marks, '').normalize('NFC').toLowerCase();
  return plain.replace(composed, (letter) => plainForms[letter] ?? letter);
}

/** The words of a text or a query in their order, folded. */
export function searchTerms(text: string): string[] {
  return foldForSearch(text).match(words) ?? [];
}

/** Whether a term stands for itself, and not for all words that begin so: it is written without spaces. */
export function isWhole(term: string): boolean {
  return new RegExp(`^${single}`, 'u').test(term);
}

/**
 * What is indexed of a question: its title, its commands and other code, its prose. The index that is made when the
 * page is built and the search that reads it must agree, so both take these settings.
 */
export const searchSettings = {
  fields: ['title', 'code', 'text'],
  idField: 'at',
  tokenize: searchTerms,
  // Terms come folded already.
  processTerm: (term: string): string => term,
};

/** A question as it is indexed. */
export interface SearchDocument {
  /** Its place in the edition, counted from 0. */
  readonly at: number;
  readonly title: string;
  readonly code: string;
  readonly text: string;
}
