import { askWhether } from '../../diagnostics/suggestion.js';
import type { Rule } from '../rule.js';
import { undefinedNotes } from '../undefined-notes.js';

/**
 * Every note that is referred to is defined in the same file.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.[^a]
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.[^a]
 *
 * [^a]: [The handbook](https://example.org/handbook)
 * ```
 */
export const footnoteDefined: Rule = {
  id: 'footnote-defined',
  description: 'Every note that is referred to is defined in the same file.',
  severity: 'error',
  *check(manuscript) {
    for (const file of manuscript.files) {
      for (const { label, meant, position } of undefinedNotes(file)) {
        const todo = askWhether(meant && `[^${meant}]`, `Add \`[^${label}]: …\` below.`);
        yield { message: `The note \`[^${label}]\` is not defined in this file. ${todo}`, file: file.file, position };
      }
    }
  },
};
