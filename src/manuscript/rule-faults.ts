import { type RuleFacts, refuseSetting } from '../diagnostics/rule-facts.js';
import type { Fault } from './draft.js';
import { type ConfigResult, configFile } from './read-config.js';
import { rules } from './rules/index.js';
import { proseRules } from './rules/prose/index.js';

/**
 * Names under `rules:` of `guide.yaml` that are no rule's, or those of rules that cannot be set.
 *
 * @param laterRules - Rules whose findings are made after the reading.
 */
export function ruleFaults({ config, yaml }: ConfigResult, laterRules: readonly RuleFacts[]): Fault[] {
  const all = [...rules, ...proseRules, ...laterRules];
  return Object.keys(config.rules).flatMap((id) => {
    const refusal = refuseSetting(id, all);
    if (!refusal) return [];
    const rule = refusal.code === 'unknown-rule' ? 'key-known' : 'value-expected';
    const position = yaml.placeOfKey(['rules'], id);
    return [{ rule, message: refusal.message, hint: refusal.hint, file: configFile, position }];
  });
}
