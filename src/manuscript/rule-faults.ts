import { type RuleFacts, refuseSetting } from '../diagnostics/rule-facts.js';
import { listed } from '../diagnostics/suggestion.js';
import type { Fault } from './draft.js';
import { type ConfigResult, configFile } from './read-config.js';
import { rules } from './rules/index.js';
import { proseRules } from './rules/prose/index.js';

/** More unknown names are told together. */
const fewNames = 5;

/**
 * Names under `rules:` of `guide.yaml` that are no rule's, or those of rules that cannot be set.
 *
 * @param laterRules - Rules whose findings are made after the reading.
 */
export function ruleFaults({ config, yaml }: ConfigResult, laterRules: readonly RuleFacts[]): Fault[] {
  const all = [...rules, ...proseRules, ...laterRules];
  // The schema takes this name for no key at all.
  const written = (yaml.value as { rules?: object } | undefined)?.rules ?? {};
  const names = [...Object.keys(config.rules), ...Object.keys(written).filter((name) => name === '__proto__')];
  const unknown = names.filter((id) => !all.some((rule) => rule.id === id));
  const together = unknown.length > fewNames ? unknown : [];
  const [first = ''] = together;
  const at = (id: string) => ({ file: configFile, position: yaml.placeOfKey(['rules'], id) });
  const single = names.flatMap((id) => {
    const refusal = together.includes(id) ? undefined : refuseSetting(id, all);
    if (!refusal) return [];
    const rule = refusal.code === 'unknown-rule' ? 'key-known' : 'value-expected';
    return [{ rule, message: refusal.message, hint: refusal.hint, ...at(id) }];
  });
  if (together.length === 0) return single;
  const message = `There are no rules with these ${together.length} names: ${listed(together)}.`;
  return [...single, { rule: 'key-known', message, hint: '`prepbook rules` lists all.', ...at(first) }];
}
