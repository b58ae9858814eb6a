import type { Rule } from '../../rule.js';
import { isEnglish } from './english.js';
import { wholeWords, wordsIn } from './words-in.js';

/** In English: words that tell a reader who struggles that it is easy. */
const usual: readonly string[] = ['simply', 'obviously', 'just', 'basically'];

/**
 * Prose does without discouraged words; code and its output may hold them. `prose.discouraged` of guide.yaml adds a
 * guide's own, each with what to write instead.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * It is simply the name of a value.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, as in `role:master`.
 * ```
 */
export const discouragedWords: Rule = {
  id: 'discouraged-words',
  description: 'Prose does without discouraged words; code and its output may hold them.',
  severity: 'warning',
  advice: true,
  *check(manuscript) {
    const { config, language } = manuscript;
    const own = Object.entries(config.prose?.discouraged ?? {});
    const instead = new Map(own.map(([word, better]) => [word.toLowerCase(), better]));
    const words = [...instead.keys(), ...(isEnglish(language) ? usual : [])];
    if (words.length === 0) return;
    for (const { words: word, ...place } of wordsIn(manuscript, wholeWords(words.map(escaped), 'i'))) {
      const better = instead.get(word.toLowerCase());
      const advice = better ? `Write "${better}".` : 'Leave it out, or choose another.';
      yield { message: `"${word}" is a word that this guide avoids. ${advice}`, ...place };
    }
  },
};

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
