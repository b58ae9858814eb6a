import { Command } from '@commander-js/extra-typings';
import type { RuleInfo } from '../pipeline.js';
import type { CommandFactory } from './command.js';
import { type Io, writeJson, writeLines } from './io.js';
import { announce } from './live-line.js';
import { formatTable } from './table.js';

const examples = `
Examples:
  prepbook rules                    every rule, with what it wants
  prepbook rules follow-up-present  one, with what fails and what passes
  prepbook rules --json             all of it for a script`;

/** `prepbook rules [name]`: what a check looks at. */
export const rulesCommand: CommandFactory = (io, finish) =>
  new Command('rules')
    .description('Lists the rules that a guide is checked by: what each wants, how severe it is, and examples.')
    .argument('[name]', 'one rule, with its examples (default: all)')
    .option('--json', 'print one JSON document (default: no)')
    .addHelpText('after', examples)
    .action(async (name, flags) => finish(await runRules(io, name, flags)));

/**
 * Prints the rules, or one of them.
 *
 * @throws ToolError `unknown-rule`.
 */
export async function runRules(io: Io, name: string | undefined, flags: { json?: true | undefined }): Promise<number> {
  const done = announce(io, 'Collecting the rules');
  const { rules } = await import('../pipeline.js').finally(done);
  const all = rules();
  const one = name === undefined ? undefined : rules(name);
  if (flags.json) writeJson(io.stdout, one?.[0] ?? all);
  else writeLines(io.stdout, one ? one.flatMap(describeRule) : describeRules(all));
  return 0;
}

function describeRules(all: readonly RuleInfo[]): string[] {
  return [
    ...formatTable(
      all.map((rule) => [rule.id, severityOf(rule), rule.description]),
      ['left', 'left', 'left'],
    ),
    '',
    '`rules: { NAME: off }` in guide.yaml sets a rule to off, warning or error; `--rule NAME=off` does so for one run.',
    'What is always an error stays one. Advice is given by `check --prose` and `proof`, or where it is set to warning or error.',
    '`prepbook rules NAME` shows what fails and what passes. Rules for finished files: `prepbook inspect --rules`.',
  ];
}

function describeRule(rule: RuleInfo): string[] {
  const { id, description, examples: shown } = rule;
  const lines = [`${id} (${severityOf(rule)})`, description];
  if (!shown) return lines;
  const where = places[shown.language] ?? '';
  return [
    ...lines,
    '',
    `Fails at line ${shown.line}${where}:`,
    '',
    ...indented(shown.failing),
    '',
    `Passes:`,
    '',
    ...indented(shown.passing),
  ];
}

/** Where an example stands, if not in a section. */
const places: Readonly<Record<string, string>> = {
  yaml: ' of guide.yaml',
  json: ' of ids.json',
  chapter: ' of a chapter',
  terms: ' of the data of an index',
};

const indented = (text: string): string[] => text.split('\n').map((line) => (line === '' ? '' : `    ${line}`));

function severityOf({ severity, fixed, advice }: RuleInfo): string {
  if (fixed) return 'always an error';
  return advice ? 'advice' : severity;
}
