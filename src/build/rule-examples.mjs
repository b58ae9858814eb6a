/**
 * What the doc comments of rules show: written once, run as tests, and printed by `prepbook rules`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const form = /Fails at line (\d+):\n\n```(\w+)\n([\s\S]*?)\n```\n\nPasses:\n\n```\w+\n([\s\S]*?)\n```/;

/**
 * @typedef {object} RuleExamples
 * @property {string} language - `md` (a section), `chapter`, `yaml` (guide.yaml), `json` (ids.json) or `terms` (an index).
 * @property {string} failing
 * @property {number} line - Where the failing one fails, from 1.
 * @property {string} passing
 */

/**
 * @param {string} root - Of the checkout.
 * @returns {Record<string, RuleExamples>} By the names of the rules, which are those of their files.
 */
export function readRuleExamples(root) {
  const folder = join(root, 'src', 'manuscript', 'rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return Object.fromEntries(
    files.toSorted().flatMap((file) => {
      const examples = examplesIn(readFileSync(join(folder, file), 'utf8'));
      return examples ? [[basename(file, '.ts'), examples]] : [];
    }),
  );
}

/**
 * @param {string} source - Of a rule's file.
 * @returns {RuleExamples | undefined}
 */
function examplesIn(source) {
  const [comment = ''] = /\/\*\*\n(?: \*.*\n)*? \*\/(?=\nexport const)/.exec(source) ?? [];
  const [, line, language, failing, passing] = form.exec(comment.replace(/^ \* ?/gm, '')) ?? [];
  if (line === undefined || language === undefined || failing === undefined || passing === undefined) return undefined;
  return { language, failing, line: Number(line), passing };
}
