import { questionsOf } from '../../draft.js';
import type { Rule } from '../../rule.js';
import { wordCount } from './words.js';

/** Words that can be said aloud in half a minute. */
const mostWords = 60;

/**
 * A short answer has at most 60 words, so that it can be said aloud.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * A key is the name of a value and a value is what the key leads to, and whoever has the name can ask for the value, which is one step whatever the number of keys is, and whoever has no name for it can only walk over all of the keys, which is as many steps as there are keys in the whole data set of the server.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 * ```
 */
export const shortAnswerLength: Rule = {
  id: 'short-answer-length',
  description: 'A short answer has at most 60 words, so that it can be said aloud.',
  severity: 'warning',
  advice: true,
  *check(manuscript) {
    for (const { short, file } of questionsOf(manuscript)) {
      const words = short ? wordCount(short) : 0;
      if (words <= mostWords) continue;
      const message = `The short answer has ${words} words. Keep it to ${mostWords}, which can be said aloud; the rest may follow below.`;
      yield { message, file, position: short?.position };
    }
  },
};
