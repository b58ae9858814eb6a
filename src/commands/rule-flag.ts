import { Option } from '@commander-js/extra-typings';
import { type RuleSetting, type RuleSettings, ruleSettings } from '../diagnostics/rule-facts.js';
import { ToolError } from '../diagnostics/tool-error.js';
import { assertOneOf } from '../pipeline/known.js';

/** `--rule NAME=off`, the same for every command that reads a guide. */
export const ruleOption = new Option(
  '--rule <setting>',
  'a rule for this run, as NAME=off, NAME=warning or NAME=error; repeatable',
)
  .argParser((value: string, before: readonly string[]) => [...before, value])
  .default([] as readonly string[], 'as guide.yaml says');

/**
 * Settings of rules as typed. Whether there are such rules is known where they are applied.
 *
 * @throws ToolError `no-setting` where it is not `name=setting`, `unknown-setting`.
 */
export function readRuleFlags(flags: readonly string[] | undefined = []): RuleSettings {
  return Object.fromEntries(flags.map(readRuleFlag));
}

function readRuleFlag(flag: string): [string, RuleSetting] {
  const [, id, setting] = /^\s*([^=\s]+)\s*=(.*)$/s.exec(flag) ?? [];
  if (id === undefined || setting === undefined) {
    const name = /^[a-z-]+$/.test(flag) ? flag : 'NAME';
    throw new ToolError('usage', 'no-setting', `\`--rule ${flag}\` needs a rule and what becomes of it`, {
      hint: `Write \`--rule ${name}=off\`, \`--rule ${name}=warning\` or \`--rule ${name}=error\`.`,
    });
  }
  return [id, assertOneOf('setting', setting, ruleSettings)];
}
