import { didYouMean } from '../../diagnostics/suggestion.js';
import { languageNames } from '../../guide/code-language.js';
import type { Rule } from '../rule.js';
import { walkManuscript } from '../walk.js';

/**
 * The language of a block of code is one that can be coloured, or `text`.
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
 * ~~~pyhton
 * key = 1
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
 * ~~~Python
 * key = 1
 * ~~~
 * ```
 */
export const codeLanguageKnown: Rule = {
  id: 'code-language-known',
  description: 'The language of a block of code is one that can be coloured, or `text`.',
  severity: 'warning',
  *check(manuscript) {
    for (const { node, file, position } of walkManuscript(manuscript)) {
      if (node.type !== 'code' || !node.lang || languageNames.has(node.lang)) continue;
      const message = `\`${node.lang}\` is no language that is known here: its code has no colours.`;
      const hint = `${didYouMean(node.lang, languageNames, '')} Plain text is \`text\`.`.trimStart();
      yield { message, file, position, hint };
    }
  },
};
