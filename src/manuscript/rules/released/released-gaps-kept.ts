import { readGapsKey } from '../../../guide/gaps.js';
import { originOf, releaseFile } from '../../../guide/release.js';
import { type Finding, questionsOf } from '../../draft.js';
import { gapsOf } from '../../gaps-of.js';
import type { Rule } from '../../rule.js';

/**
 * Gaps that were released are still in their question, or are retired.
 *
 * Fails at line 7:
 *
 * ```json
 * {
 *   "format": 1,
 *   "questions": {
 *     "what-is-a-key": { "origin": "what-is-a-key", "title": "What is a key?", "short": "A name." }
 *   },
 *   "gaps": {
 *     "what-is-a-key:cloze:name": ["A key is a ", "name", "."]
 *   },
 *   "stamps": {}
 * }
 * ```
 *
 * Passes:
 *
 * ```json
 * {
 *   "format": 1,
 *   "questions": {
 *     "what-is-a-key": { "origin": "what-is-a-key", "title": "What is a key?", "short": "A name." }
 *   },
 *   "gaps": {},
 *   "stamps": {}
 * }
 * ```
 */
export const releasedGapsKept: Rule = {
  id: 'released-gaps-kept',
  description: 'Gaps that were released are still in their question, or are retired.',
  severity: 'error',
  fixed: true,
  *check(manuscript): Generator<Finding> {
    const { released, ids, config } = manuscript;
    if (!released) return;
    const byOrigin = new Map(
      questionsOf(manuscript).map((question) => {
        const formerIds = question.formerLabels.map(({ text }) => text);
        return [originOf({ id: ids.get(question) ?? '', formerIds }, released.release), question];
      }),
    );
    for (const key of Object.keys(released.release.gaps)) {
      const { origin, name } = readGapsKey(key);
      const question = byOrigin.get(origin);
      // Gaps go with their question, of which other rules tell.
      if (!question || config.retired.includes(key) || gapsOf(question).some((gap) => gap.name === name)) continue;
      yield {
        message: `The released gaps \`${name}\` of "${question.titleText}" are gone. Write \`<!-- cloze ${name} -->\` above their paragraph, with the gaps in bold.`,
        file: releaseFile,
        position: released.source.placeOfKey(['gaps'], key),
        hint: `Where they are gone for good, add \`${key}\` to \`retired\` in guide.yaml.`,
        related: { message: 'the question', file: question.file, position: question.heading.position },
      };
    }
  },
};
