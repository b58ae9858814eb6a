import { VFileMessage } from 'vfile-message';
import { applySettings, applyStrictness, type RuleRun, settingOf } from '../diagnostics/rule-facts.js';
import { shareByChoice } from './by-choice.js';
import { type Fault, type Finding, type Manuscript, questionsOf } from './draft.js';
import { configFile } from './read-config.js';
import { rules } from './rules/index.js';
import { proseRules } from './rules/prose/index.js';

/**
 * Applies every rule and returns what they find as messages, sorted by file (`guide.yaml`, then book order), line and
 * column.
 *
 * @param prose - Whether the rules of style are applied; one that a setting names is applied anyway.
 */
export function checkManuscript(manuscript: Manuscript, run: RuleRun, prose = false): VFileMessage[] {
  const applied = [...rules, ...proseRules.filter(({ id }) => prose || Object.hasOwn(run.settings, id))];
  const off = new Set(applied.filter((rule) => settingOf(rule, run) === 'off').map(({ id }) => id));
  const counts = ({ unless }: Finding) => unless === undefined || off.has(unless);
  const found = applied.flatMap((rule) =>
    [...rule.check(manuscript)].filter(counts).map((finding) => toMessage(finding, rule.id)),
  );
  const messages = [...applySettings(found, applied, run), ...applyStrictness(manuscript.pluginMessages, run)];
  shareByChoice(messages, applied, questionsOf(manuscript).length);
  const order = new Map([configFile, ...manuscript.files.map((file) => file.file)].map((file, index) => [file, index]));
  const rank = (message: VFileMessage) => order.get(message.file ?? '') ?? order.size;
  return messages.sort(
    (one, other) =>
      rank(one) - rank(other) ||
      compareText(one.file ?? '', other.file ?? '') ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0) ||
      compareText(one.ruleId ?? '', other.ruleId ?? ''),
  );
}

/** What is wrong with a guide of which nothing could be read for the rules to look at, as messages. */
export function faultMessages(faults: readonly Fault[], run: RuleRun): VFileMessage[] {
  return applySettings(
    faults.map((fault) => toMessage(fault, fault.rule)),
    rules,
    run,
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function toMessage(finding: Finding, ruleId: string): VFileMessage {
  const message = makeMessage(finding.message, finding.file, finding.position, ruleId);
  if (finding.hint !== undefined) message.note = finding.hint;
  if (finding.packages !== undefined) Object.assign(message, { packages: finding.packages });
  if (finding.related) {
    const { related } = finding;
    message.cause = makeMessage(related.message, related.file, related.position, ruleId);
  }
  return message;
}

function makeMessage(text: string, file: string, position: Finding['position'], ruleId: string): VFileMessage {
  const message = new VFileMessage(text, { place: position, ruleId, source: 'prepbook' });
  message.file = file;
  return message;
}
