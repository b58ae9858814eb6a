import { formulaLanguages } from '../../guide/code-language.js';
import type { FileDraft, Finding } from '../draft.js';
import { formulasIn } from '../formulas.js';
import type { Rule } from '../rule.js';
import { runningTexts } from '../running-text.js';
import { shownSign, turnedOff, type UnreadSign } from '../turned-off.js';
import { nodesOf, walk } from '../walk.js';

/**
 * Formulas stand between dollars, as `$x^2$` or `$$…$$`, where `guide.yaml` does not turn them off.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, found in \(n^2\) steps.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, found in $O(1)$ steps, for $5 to $10, US$5 or $HOME/bin:$PATH.
 * ```
 */
export const formulaSupported: Rule = {
  id: 'formula-supported',
  description: 'Formulas stand between dollars, as `$x^2$` or `$$…$$`, where `guide.yaml` does not turn them off.',
  severity: 'warning',
  *check({ files, config }) {
    const found = files.flatMap((file) => [...formulasOf(file)]);
    if (!config.markdown.math) yield* turnedOff('math', found);
    else yield* found.filter(({ isBracketed }) => isBracketed).map(bracketed);
  },
};

interface FoundFormula extends UnreadSign {
  readonly isBracketed: boolean;
}

function* formulasOf(file: FileDraft): Generator<FoundFormula> {
  for (const { node, position } of walk(nodesOf(file), file.file)) {
    if (node.type !== 'code' || !node.lang || !formulaLanguages.has(node.lang)) continue;
    yield { text: '```math', isBracketed: false, file: file.file, position: position?.start };
  }
  for (const { text, withEscapes, placeAt } of runningTexts(file)) {
    for (const { offset, text: formula } of formulasIn(text, withEscapes)) {
      yield { text: formula, isBracketed: formula.startsWith('\\'), file: file.file, position: placeAt(offset) };
    }
  }
}

function bracketed({ text, file, position }: FoundFormula): Finding {
  const message = `The formula \`${shownSign(text)}\` is printed as it stands.`;
  const dollars = text.startsWith('\\[') ? '$$' : '$';
  const hint = `Write it between dollars: \`${shownSign(dollars + text.slice(2, -2) + dollars)}\``;
  return { message, file, position, hint };
}
