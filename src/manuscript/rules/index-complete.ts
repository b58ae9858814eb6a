import { didYouMean } from '../../diagnostics/suggestion.js';
import type { Rule } from '../rule.js';

/**
 * An index that is to be complete has every command of the guide's dialogues.
 *
 * Fails at line 8:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `#key`
 *
 * A name.
 *
 * ~~~redis-cli
 * > INCR visits
 * (integer) 1
 * ~~~
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `#key`
 *
 * A name.
 *
 * ~~~redis-cli
 * > GET visits
 * "1"
 * ~~~
 * ```
 */
export const indexComplete: Rule = {
  id: 'index-complete',
  description: "An index that is to be complete has every command of the guide's dialogues.",
  severity: 'warning',
  *check(manuscript) {
    for (const index of manuscript.indexes) {
      if (!index.complete) continue;
      const known = index.terms.map(({ text }) => text);
      for (const { command, file, position } of index.uses.unknown) {
        const todo = didYouMean(command, known, 'Add it there.');
        yield { message: `\`${command}\` is not among the terms of \`${index.file}\`. ${todo}`, file, position };
      }
    }
  },
};
