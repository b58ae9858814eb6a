import { type RuleFacts, type RuleSettings, refuseSetting, ruleSettings } from '../diagnostics/rule-facts.js';
import { ToolError } from '../diagnostics/tool-error.js';
import { proseRules, rules } from '../manuscript/index.js';
import { proofRules } from '../proof/index.js';
import { editionPossible } from './edition-possible.js';
import { known } from './known.js';

/** Rules whose findings are made beyond the manuscript. */
export const laterRules: readonly RuleFacts[] = [editionPossible, ...proofRules];

/** Every rule that there is: of a manuscript, its editions, its prose, and of a proof. */
export const allRules: readonly RuleFacts[] = [...rules, editionPossible, ...proseRules, ...proofRules];

/**
 * The rule settings of a request, each known and allowed.
 *
 * @throws ToolError `unknown-rule`, `fixed-rule` or `unknown-rule setting`, all of usage.
 */
export function readSettings(settings: RuleSettings = {}): RuleSettings {
  for (const [id, setting] of Object.entries(settings)) {
    const refusal = refuseSetting(id, allRules);
    if (refusal) throw new ToolError('usage', refusal.code, refusal.message, { hint: refusal.hint });
    known('setting', setting, ruleSettings);
  }
  return settings;
}
