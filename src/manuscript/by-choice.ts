import { VFileMessage } from 'vfile-message';
import { share } from '../diagnostics/shared.js';
import { configFile } from './read-config.js';
import type { Rule } from './rule.js';

/** With fewer messages, each is read anyway. */
const fewest = 3;
/** Of all questions. A part that fewer do without was forgotten rather than left out. */
const leastShare = 0.8;

/**
 * Gives the messages about what (nearly) all questions of a guide do without one message in common: it says how many
 * there are, and how to say that it is meant.
 *
 * @param questions - How many the guide has.
 */
export function shareByChoice(messages: readonly VFileMessage[], rules: readonly Rule[], questions: number): void {
  const byRule = Map.groupBy(messages, ({ ruleId }) => ruleId);
  for (const { id, without } of rules) {
    const own = byRule.get(id) ?? [];
    if (without === undefined || own.length < fewest || own.length <= leastShare * questions) continue;
    const text = `${own.length} of ${questions} questions ${without}`;
    const message = new VFileMessage(text, { ruleId: id, source: 'prepbook' });
    const note = `If you mean it so, add \`rules: { ${id}: off }\` to ${configFile}. \`--format json\` lists all.`;
    share(own, Object.assign(message, { file: configFile, fatal: own[0]?.fatal, note }));
  }
}
