import { expect, test } from 'vitest';
import { type RuleFacts, type RuleRun, type RuleSetting, settingOf } from '../../src/diagnostics/rule-facts.js';

const rule = (more: Partial<RuleFacts> = {}): RuleFacts => ({
  id: 'cup-warm',
  description: 'Every cup is warm.',
  severity: 'warning',
  ...more,
});
const how = (more: Partial<RuleRun> = {}): RuleRun => ({ settings: {}, strict: false, ...more });
const off = { 'cup-warm': 'off' } as const;

test.each<[string, RuleFacts, RuleRun, RuleSetting]>([
  ['its own severity', rule(), how(), 'warning'],
  ['its own severity', rule({ severity: 'error' }), how(), 'error'],
  ['strict before that', rule(), how({ strict: true }), 'error'],
  ['strict leaves advice as it is', rule({ advice: true }), how({ strict: true }), 'warning'],
  ['a setting before strict', rule(), how({ strict: true, settings: off }), 'off'],
  ['a setting makes advice an error', rule({ advice: true }), how({ settings: { 'cup-warm': 'error' } }), 'error'],
  ['a setting switches an error off', rule({ severity: 'error' }), how({ settings: off }), 'off'],
  ['settings of others say nothing', rule(), how({ settings: { 'pot-warm': 'off' } }), 'warning'],
  ['nothing moves a fixed rule', rule({ severity: 'error', fixed: true }), how({ settings: off }), 'error'],
])('%s', (_, facts, run, expected) => {
  expect(settingOf(facts, run)).toBe(expected);
});
