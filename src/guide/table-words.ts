import { cjk } from './cjk.js';

/** Signs of Chinese, Japanese and Korean: as wide as two letters, and a line may end beside each of them. */
const ideograph = new RegExp(`[${cjk.wide}]`, 'gu');

/** Length of the longest run of characters without a place to break. */
export function longestWord(text: string): number {
  const words = text.replace(ideograph, ' oo ').split(/[\s\u200b-]+/);
  return Math.max(...words.map((word) => word.length));
}

/** A word of more letters than this is broken rather than that everything else be set smaller for its sake. */
export const longestUnbroken = 32;

/** Characters between two columns. */
export const betweenColumns = 2;

/** Characters to a millimetre at the smallest size in which a table is set, with what bold and wide letters need. */
export const mostCharacters = 0.785;

/** Millimetres of a line on a page of A4 that lies on its side. */
export const turnedA4 = 245;
