import type { Rule } from '../../rule.js';
import { runningTexts } from '../../running-text.js';
import { isEnglish } from './english.js';
import { sentencesOf } from './sentences.js';

/** A statement that begins with one of the words, behind signs of emphasis or a quote; not "What if …". */
const headless = /^(?<before>[^\p{L}\p{N}]*)(?<word>What|Who)[*_]*\s(?!(?:if|to)\b)[^?]*\.[^\p{L}\p{N}?]*$/u;

/** What is usual: "What counts is how …", "What happens next depends on …". */
const usual = /\b(?:(?:is|are|was|were)(?: \w+)? (?:that|how|why|what|where|when|whether)|depends? on)\b/;

/** A sentence of the kind for each word, mended. */
const mended: Readonly<Record<string, string>> = {
  What: '"What was written last wins." is easier as "The last write wins."',
  Who: '"Who is offline misses it." is easier as "Offline readers miss it."',
};

/**
 * A statement in English names what it is about: it does not begin with "Who" or "What" for those who, or for that which.
 *
 * Fails at line 5:
 *
 * ```md
 * ## Who keeps a key?
 *
 * `easy`
 *
 * The server. What is written last wins.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## Who keeps a key?
 *
 * `easy`
 *
 * The server. The last write wins. What counts is when it arrives.
 * ```
 */
export const subjectNamed: Rule = {
  id: 'subject-named',
  description:
    'A statement in English names what it is about: it does not begin with "Who" or "What" for those who, or for that which.',
  severity: 'warning',
  advice: true,
  *check({ files, language }) {
    if (!isEnglish(language)) return;
    for (const file of files) {
      for (const { block, text, placeAt } of runningTexts(file)) {
        if (block.type !== 'paragraph') continue;
        for (const sentence of sentencesOf(text, language)) {
          const { before = '', word = '' } = headless.exec(sentence.text)?.groups ?? {};
          if (word === '' || usual.test(sentence.text)) continue;
          const position = placeAt(sentence.index + before.length);
          const message = `This sentence begins with "${word}" and asks nothing. Begin it with a noun.`;
          yield { message, file: file.file, position, hint: mended[word] };
        }
      }
    }
  },
};
