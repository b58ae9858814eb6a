import { type RuleFacts, type RuleSettings, refuseSetting, ruleSettings } from '../diagnostics/rule-facts.js';
import { ToolError } from '../diagnostics/tool-error.js';
import { examplesOf, proseRules, type RuleExamples, rules } from '../manuscript/index.js';
import { proofRules } from '../proof/rules.js';
import { bankUnderstood } from './bank-understood.js';
import { editionPossible } from './edition-possible.js';
import { assertOneOf } from './known.js';

export type { RuleExamples } from '../manuscript/index.js';

/** Rules whose findings are made beyond the manuscript. */
export const laterRules: readonly RuleFacts[] = [bankUnderstood, editionPossible, ...proofRules];

/** Every rule that there is: of a manuscript, its editions, its prose, and of a proof. */
export const allRules: readonly RuleFacts[] = [...rules, bankUnderstood, editionPossible, ...proseRules, ...proofRules];

/**
 * The rule settings of a request, each known and allowed.
 *
 * @throws ToolError `unknown-rule`, `fixed-rule` or `unknown-setting`, all of usage.
 */
export function readSettings(settings: RuleSettings = {}): RuleSettings {
  for (const [id, setting] of Object.entries(settings)) {
    refuse(refuseSetting(id, allRules));
    assertOneOf('setting', setting, ruleSettings);
  }
  return settings;
}

function refuse(refusal: ReturnType<typeof refuseSetting>): void {
  if (refusal) throw new ToolError('usage', refusal.code, refusal.message, { hint: refusal.hint });
}

/** A rule as people are told of it. */
export interface RuleInfo extends RuleFacts {
  /** Undefined for rules that look beyond one file. */
  readonly examples: RuleExamples | undefined;
}

/**
 * What the rules want, how severe they are, and examples of each.
 *
 * @param name - Of one rule; by default all.
 * @throws ToolError `unknown-rule` (usage).
 */
export function describeRules(name?: string): RuleInfo[] {
  const chosen = allRules.filter(({ id }) => name === undefined || id === name);
  if (chosen.length === 0 && name !== undefined) refuse(refuseSetting(name, allRules));
  return chosen.map(({ id, description, severity, fixed = false, advice = false }) => ({
    id,
    description,
    severity,
    fixed,
    advice,
    examples: examplesOf(id),
  }));
}
