import { plainText } from '../../plain-text.js';
import type { Rule } from '../../rule.js';
import { walkManuscript } from '../../walk.js';
import { sentencesOf } from './sentences.js';
import { wordCount } from './words.js';

/** Beyond that a reader loses the beginning. */
const mostWords = 45;

/**
 * A sentence has at most 45 words.
 *
 * Fails at line 7:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * A key is the name of a value and a value is what the key leads to, and whoever has the name can ask for the value, which is one step whatever the number of keys is, and whoever has no name for it can only walk over all of them.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value. It leads to the value in one step.
 * ```
 */
export const sentenceLength: Rule = {
  id: 'sentence-length',
  description: 'A sentence has at most 45 words.',
  severity: 'warning',
  advice: true,
  *check(manuscript) {
    for (const { node, file, position } of walkManuscript(manuscript)) {
      if (node.type !== 'paragraph') continue;
      for (const { text } of sentencesOf(plainText(node), manuscript.language)) {
        const words = wordCount(text);
        if (words <= mostWords) continue;
        const begin = text.trim().split(/\s+/).slice(0, 5).join(' ');
        const message = `The sentence "${begin} …" has ${words} words. Split it: up to ${mostWords} are easily read.`;
        yield { message, file, position };
      }
    }
  },
};
