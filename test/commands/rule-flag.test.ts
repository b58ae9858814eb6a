import { expect, it } from 'vitest';
import { readRuleFlags } from '../../src/commands/rule-flag.js';
import { ToolError } from '../../src/diagnostics/tool-error.js';

function told(flag: string): string {
  try {
    return JSON.stringify(readRuleFlags([flag]));
  } catch (error) {
    if (error instanceof ToolError) return `${error.code}: ${error.message} (${error.hint})`;
    throw error;
  }
}

it('reads settings of rules, and says what is missing or wrong in one', () => {
  const flags = ['why-present=off', ' why-present = Error ', 'why-present', 'why-present=', '=x', '', 'two words'];
  expect([...flags, 'why-present=x', 'why-present=of'].map(told)).toMatchInlineSnapshot(`
    [
      "{"why-present":"off"}",
      "{"why-present":"error"}",
      "no-setting: \`--rule why-present\` does not say whether the rule is off, a warning or an error. (Write \`--rule why-present=off\`, \`--rule why-present=warning\` or \`--rule why-present=error\`.)",
      "no-setting: \`--rule why-present=\` does not say whether the rule is off, a warning or an error. (Write \`--rule why-present=off\`, \`--rule why-present=warning\` or \`--rule why-present=error\`.)",
      "no-setting: \`--rule =x\` names no rule. (Write \`--rule NAME=off\`, \`--rule NAME=warning\` or \`--rule NAME=error\`.)",
      "no-setting: \`--rule \` names no rule. (Write \`--rule NAME=off\`, \`--rule NAME=warning\` or \`--rule NAME=error\`.)",
      "no-setting: \`--rule two words\` names no rule. (Write \`--rule NAME=off\`, \`--rule NAME=warning\` or \`--rule NAME=error\`.)",
      "unknown-setting: A rule is off, a warning or an error, and not \`x\`. (Write \`--rule why-present=off\`, \`--rule why-present=warning\` or \`--rule why-present=error\`.)",
      "unknown-setting: A rule is off, a warning or an error, and not \`of\`. (Did you mean \`--rule why-present=off\`?)",
    ]
  `);
});
