import type { Rule } from '../../rule.js';
import { isEnglish } from './english.js';
import { wholeWords, wordsIn } from './words-in.js';

/**
 * What has gone from spoken English, or is longer than it need be, with what to write instead. A word with a capital is
 * told only where it has one, at the beginning of a sentence: "thus" within one is at home in technical English.
 */
const plain: Readonly<Record<string, string>> = {
  albeit: 'though',
  amidst: 'among',
  amongst: 'among',
  'for ever': 'forever',
  forthwith: 'at once',
  hence: 'so',
  henceforth: 'from now on',
  hereafter: 'from now on',
  hereby: 'with this',
  herein: 'in this',
  heretofore: 'until now',
  hitherto: 'until now',
  'inasmuch as': 'because',
  'manner in which': 'way',
  notwithstanding: 'in spite of',
  singly: 'one at a time',
  thence: 'from there',
  thereafter: 'after that',
  thereby: 'so',
  therefrom: 'from it',
  therein: 'in it',
  thereof: 'of it',
  thereupon: 'then',
  Thus: 'So',
  upon: 'on',
  'way in which': 'way',
  'ways in which': 'ways',
  whence: 'from where',
  whereby: 'by which',
  wherein: 'in which',
  whereof: 'of which',
  whereupon: 'and then',
  whilst: 'while',
};

/**
 * Prose in English does without archaic words and detours such as "the way in which".
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * It is the name upon which a value hangs.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name on which a value hangs.
 * ```
 */
export const plainWords: Rule = {
  id: 'plain-words',
  description: 'Prose in English does without archaic words and detours such as "the way in which".',
  severity: 'warning',
  advice: true,
  *check(manuscript) {
    if (!isEnglish(manuscript.language)) return;
    // Notes hold the titles of others' pages.
    const files = manuscript.files.map((file) => ({ ...file, footnotes: [] }));
    for (const { words, ...place } of wordsIn({ files }, form)) {
      const typed = words.replace(/\s+/g, ' ');
      const better = plain[typed] ?? plain[typed.toLowerCase()];
      yield { message: `"${typed}" is stiff. Write "${better}".`, ...place };
    }
  },
};

/** A first letter that is small may be a capital, and the words of a phrase may stand on two lines. */
const form = wholeWords(
  Object.keys(plain).map((words) =>
    words.replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`).replaceAll(' ', '\\s+'),
  ),
  '',
);
