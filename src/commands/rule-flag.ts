import { Option } from '@commander-js/extra-typings';
import { nearest } from '../diagnostics/nearest.js';
import { type RuleSetting, type RuleSettings, ruleSettings } from '../diagnostics/rule-facts.js';
import { askWhether } from '../diagnostics/suggestion.js';
import { ToolError } from '../diagnostics/tool-error.js';

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
  const [, id = '', setting = ''] = /^\s*([^=\s]*)\s*(?:=\s*(.*?)\s*)?$/s.exec(flag) ?? [];
  const found = ruleSettings.find((each) => each === setting.toLowerCase());
  if (id !== '' && found !== undefined) return [id, found];
  const name = /^[a-z-]+$/.test(id) ? id : 'NAME';
  throw refusal(flag, name, setting);
}

function refusal(flag: string, name: string, setting: string): ToolError {
  const forms = `Write \`--rule ${name}=off\`, \`--rule ${name}=warning\` or \`--rule ${name}=error\`.`;
  if (name === 'NAME')
    return new ToolError('usage', 'no-setting', `\`--rule ${flag}\` names no rule.`, { hint: forms });
  if (setting === '') {
    const message = `\`--rule ${flag}\` does not say whether the rule is off, a warning or an error.`;
    return new ToolError('usage', 'no-setting', message, { hint: forms });
  }
  const near = nearest(setting, ruleSettings);
  return new ToolError('usage', 'unknown-setting', `A rule is off, a warning or an error, and not \`${setting}\`.`, {
    hint: askWhether(near && `--rule ${name}=${near}`, forms),
  });
}
