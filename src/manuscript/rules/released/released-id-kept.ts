import { releaseFile } from '../../../guide/release.js';
import { type Finding, questionsOf } from '../../draft.js';
import type { Rule } from '../../rule.js';
import { inheritorOf } from './inheritors.js';

/**
 * An id that was released is still there, is the former id of a question, or is retired.
 *
 * Fails at line 4:
 *
 * ```json
 * {
 *   "format": 1,
 *   "questions": {
 *     "value": { "origin": "value", "title": "What is a value?", "short": "What a key names." }
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
 *   "stamps": {}
 * }
 * ```
 */
export const releasedIdKept: Rule = {
  id: 'released-id-kept',
  description: 'An id that was released is still there, is the former id of a question, or is retired.',
  severity: 'error',
  fixed: true,
  *check(manuscript): Generator<Finding> {
    const { released, ids, config } = manuscript;
    if (!released) return;
    const formers = questionsOf(manuscript).flatMap(({ formerLabels }) => formerLabels.map(({ text }) => text));
    const kept = new Set([...ids.values(), ...formers, ...config.retired]);
    for (const [id, entry] of Object.entries(released.release.questions)) {
      // What stands elsewhere under another id is told there.
      if (kept.has(id) || entry.retired || inheritorOf(entry, id, manuscript)) continue;
      yield {
        message: `No question has the released id \`${id}\` any more: learners would lose their history of "${entry.title}".`,
        file: releaseFile,
        position: released.source.placeOfKey(['questions'], id),
        hint: `If it was renamed, write \`was:${id}\` in its label line; if it is gone, add \`${id}\` to \`retired\` in guide.yaml.`,
      };
    }
  },
};
