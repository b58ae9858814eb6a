import type { Rule } from '../rule.js';
import { walkManuscript } from '../walk.js';

/**
 * Every block of code names its language.
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
 * ~~~
 * > SET a 1
 * ~~~
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
 *
 * ~~~redis-cli
 * > SET a 1
 * ~~~
 * ```
 */
export const codeLanguage: Rule = {
  id: 'code-language',
  description: 'Every block of code names its language.',
  severity: 'warning',
  *check(manuscript) {
    for (const { node, file, position } of walkManuscript(manuscript)) {
      if (node.type !== 'code' || node.lang) continue;
      const message =
        'This code names no language. Write it behind the opening fence: ```js, or ```text for plain text.';
      yield { message, file, position };
    }
  },
};
