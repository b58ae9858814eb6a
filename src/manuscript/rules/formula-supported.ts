import type { Point } from 'unist';
import { formulaLanguages } from '../../guide/code-language.js';
import type { FileDraft, Finding } from '../draft.js';
import { formulasIn } from '../formulas.js';
import type { Rule } from '../rule.js';
import { runningTexts } from '../running-text.js';
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
    const found = files.flatMap((file) => [...formulasOf(file)].sort(byPlace));
    const isOn = config.markdown.math;
    yield* found.filter(({ isBracketed }) => isOn && isBracketed).map(bracketed);
    // Who turned formulas off knows of them: one place says what becomes of all.
    const [first, ...others] = isOn ? [] : found;
    if (first) yield turnedOff(first, others.length);
  },
};

interface FoundFormula {
  readonly text: string;
  readonly isBracketed: boolean;
  readonly file: string;
  readonly position: Point | undefined;
}

/** At most so much of a formula is shown. */
const mostShown = 40;

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

const byPlace = (a: FoundFormula, b: FoundFormula): number =>
  (a.position?.line ?? 0) - (b.position?.line ?? 0) || (a.position?.column ?? 0) - (b.position?.column ?? 0);

function shown(formula: string): string {
  const line = formula.replace(/\s+/g, ' ');
  return line.length > mostShown ? `${line.slice(0, mostShown - 1)}…` : line;
}

function bracketed({ text, file, position }: FoundFormula): Finding {
  const message = `The formula \`${shown(text)}\` is printed as it stands.`;
  const dollars = text.startsWith('\\[') ? '$$' : '$';
  const hint = `Write it between dollars: \`${shown(dollars + text.slice(2, -2) + dollars)}\``;
  return { message, file, position, hint };
}

function turnedOff({ text, file, position }: FoundFormula, others: number): Finding {
  const more = others === 0 ? '' : ` So ${others === 1 ? 'is 1 more' : `are ${others} more`}.`;
  const message = `Formulas are turned off, so \`${shown(text)}\` is printed as it stands.${more}`;
  return {
    message,
    file,
    position,
    hint: 'Take `math: false` out of `markdown` in guide.yaml, or turn this rule off.',
  };
}
