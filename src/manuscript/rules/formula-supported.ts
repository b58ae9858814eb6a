import { formulaLanguages } from '../../guide/code-language.js';
import type { FileDraft, Finding } from '../draft.js';
import { formulasIn } from '../formulas.js';
import type { Rule } from '../rule.js';
import { runningTexts } from '../running-text.js';
import { nodesOf, walk } from '../walk.js';

/**
 * Formulas are written with signs and with `<sub>` and `<sup>`: TeX is printed as its source.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, found in $O(1)$ steps.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, found in *O*(*n*<sup>2</sup>) steps, for $5 to $10, US$5 or $HOME/bin:$PATH.
 * ```
 */
export const formulaSupported: Rule = {
  id: 'formula-supported',
  description: 'Formulas are written with signs and with `<sub>` and `<sup>`: TeX is printed as its source.',
  severity: 'warning',
  *check(manuscript) {
    for (const file of manuscript.files) yield* formulasOf(file);
  },
};

const hint =
  'Write it with signs, *italics*, `<sub>` and `<sup>`, or as a picture; in backticks or as `\\$` where a dollar is meant.';

/** At most so much of a formula is shown. */
const mostShown = 40;

function* formulasOf(file: FileDraft): Generator<Finding> {
  for (const { node, position } of walk(nodesOf(file), file.file)) {
    if (node.type !== 'code' || !node.lang || !formulaLanguages.has(node.lang)) continue;
    yield { message: 'This formula is printed as its source in TeX.', file: file.file, position, hint };
  }
  for (const { text, withEscapes, placeAt } of runningTexts(file)) {
    for (const { offset, text: formula } of formulasIn(text, withEscapes)) {
      const line = formula.replace(/\s+/g, ' ');
      const shown = line.length > mostShown ? `${line.slice(0, mostShown - 1)}…` : line;
      const message = `The formula \`${shown}\` is printed as its source in TeX.`;
      yield { message, file: file.file, position: placeAt(offset), hint };
    }
  }
}
