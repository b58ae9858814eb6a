import type { Rule } from '../rule.js';
import { unlessUnclosed } from '../unclosed.js';
import { nodesOf, walk } from '../walk.js';
import { isIndented } from '../written-text.js';

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
    for (const draft of manuscript.files) {
      const { file, source } = draft;
      for (const { node, position } of walk(nodesOf(draft), file)) {
        if (node.type !== 'code' || node.lang) continue;
        const unless = unlessUnclosed(manuscript, file, node);
        yield { message: isIndented(node, source) ? indented : unnamed, file, position, unless };
      }
    }
  },
};

const unnamed = 'This code names no language. Write it behind the opening fence: ```js, or ```text for plain text.';
const indented =
  'A line that begins with a tab or four spaces is code. Remove them, or put the code between lines of ```.';
