import { nearest } from '../diagnostics/nearest.js';
import { ToolError } from '../diagnostics/tool-error.js';

/**
 * One of the words that there are of a kind.
 *
 * @throws ToolError `unknown-<kind>` (usage) that names all of them, and the near one.
 */
export function known<Word extends string>(kind: string, word: string, words: readonly Word[]): Word {
  const found = words.find((each) => each === word);
  if (found) return found;
  const near = nearest(word, words);
  throw new ToolError(
    'usage',
    `unknown-${kind}`,
    `Unexpected ${kind} "${word}", expected one of: ${words.join(', ')}`,
    {
      ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
    },
  );
}
