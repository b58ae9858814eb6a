import type { VFileMessage } from 'vfile-message';
import { didYouMean } from './suggestion.js';

/** What becomes of a rule's findings: nothing is said, they are told, or they prevent the book, too. */
export const ruleSettings = ['off', 'warning', 'error'] as const;

export type RuleSetting = (typeof ruleSettings)[number];

/** Settings by the names of rules. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** What is known of a rule without applying it. */
export interface RuleFacts {
  /** States the ideal: `answer-present`. */
  readonly id: string;
  /** One sentence that states the ideal. */
  readonly description: string;
  /** `error` where the output would be wrong or empty without it. */
  readonly severity: 'error' | 'warning';
  /**
   * True where the rule holds safety, reading, identity or the model: a guide that breaks it cannot be assembled, or
   * would say what its author did not. Such a rule is always an error, and no setting changes it.
   */
  readonly fixed?: boolean;
  /** True for advice on style: a warning however strict a run is, unless a setting names the rule. */
  readonly advice?: boolean;
}

/** How one run takes its rules. */
export interface RuleRun {
  /** What is said of rules by name: those of the run before those of `guide.yaml`. */
  readonly settings: RuleSettings;
  /** Whether the other warnings are errors. */
  readonly strict: boolean;
}

/** What becomes of a rule's findings in a run. */
export function settingOf(rule: RuleFacts, { settings, strict }: RuleRun): RuleSetting {
  if (rule.fixed) return 'error';
  const usual = strict && !rule.advice ? 'error' : rule.severity;
  return Object.hasOwn(settings, rule.id) ? (settings[rule.id] ?? usual) : usual;
}

/**
 * Takes a run's settings to the findings of its rules: those of rules that are off go, the others become errors or
 * warnings. The one place where that is decided.
 *
 * @param rules - All that the messages may name. Messages of other rules stay as they are.
 */
export function applySettings(
  messages: readonly VFileMessage[],
  rules: readonly RuleFacts[],
  run: RuleRun,
): VFileMessage[] {
  const byId = new Map(rules.map((rule) => [rule.id, settingOf(rule, run)]));
  return messages.flatMap((message) => {
    const setting = byId.get(message.ruleId ?? '');
    if (setting === 'off') return [];
    if (setting) message.fatal = setting === 'error';
    return [message];
  });
}

/** Makes errors of the warnings of plugins where a run is strict: no rule is theirs that could say otherwise. */
export function applyStrictness(messages: readonly VFileMessage[], { strict }: RuleRun): readonly VFileMessage[] {
  for (const message of messages) message.fatal = message.fatal === false ? strict : message.fatal;
  return messages;
}

/** Why a rule cannot be set, in words for whoever tried; undefined where it can. */
export function refuseSetting(
  id: string,
  rules: readonly RuleFacts[],
): { readonly code: 'unknown-rule' | 'fixed-rule'; readonly message: string; readonly hint: string } | undefined {
  const rule = rules.find((each) => each.id === id);
  if (!rule) {
    const names = rules.map((each) => each.id);
    const hint = didYouMean(id, names, '`prepbook rules` lists all.');
    return { code: 'unknown-rule', message: `There is no rule \`${id}\`.`, hint };
  }
  if (!rule.fixed) return undefined;
  const message = `The rule \`${id}\` is always an error and cannot be changed.`;
  return { code: 'fixed-rule', message, hint: 'A guide that breaks it cannot be made into a book.' };
}
