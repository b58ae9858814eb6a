import type { Rule } from '../../rule.js';
import { walkManuscript } from '../../walk.js';
import { pointWithin, writtenText } from '../../written-text.js';

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
    const { config, language, files } = manuscript;
    const own = Object.entries(config.prose?.discouraged ?? {});
    const instead = new Map(own.map(([word, better]) => [word.toLowerCase(), better]));
    const words = [...instead.keys(), ...(/^en\b/.test(language) ? usual : [])];
    if (words.length === 0) return;
    const form = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
    const sources = new Map(files.map(({ file, source }) => [file, source]));
    for (const { node, file, position } of walkManuscript(manuscript)) {
      if (node.type !== 'text') continue;
      const written = writtenText(node, sources.get(file) ?? '');
      for (const { 0: word, index } of written.matchAll(form)) {
        const better = instead.get(word.toLowerCase());
        const advice = better ? `Write "${better}".` : 'Leave it out, or choose another.';
        const message = `"${word}" is a word that this guide avoids. ${advice}`;
        yield { message, file, position: position && pointWithin(position.start, written.slice(0, index)) };
      }
    }
  },
};

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
