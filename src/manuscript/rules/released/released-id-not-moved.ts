import { releaseFile } from '../../../guide/release.js';
import type { Finding } from '../../draft.js';
import type { Rule } from '../../rule.js';
import { inheritorOf } from './inheritors.js';

/**
 * A question that was released keeps its id, or names it as its former one.
 *
 * Fails at line 5:
 *
 * ```json
 * {
 *   "format": 1,
 *   "questions": {
 *     "key": { "origin": "key", "title": "What is a key?", "short": "A name." }
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
export const releasedIdNotMoved: Rule = {
  id: 'released-id-not-moved',
  description: 'A question that was released keeps its id, or names it as its former one.',
  severity: 'error',
  fixed: true,
  *check(manuscript): Generator<Finding> {
    const { released, ids } = manuscript;
    for (const [id, entry] of Object.entries(released?.release.questions ?? {})) {
      const question = inheritorOf(entry, id, manuscript);
      if (!question) continue;
      const now = ids.get(question) ?? '';
      const position = released?.source.placeOfKey(['questions'], id);
      yield {
        message: `This question was released as \`${id}\` and is now \`${now}\`. Write \`#${id}\`, or add \`was:${id}\` to its labels.`,
        file: question.file,
        position: question.idLabels[0]?.position ?? question.labelLine?.position ?? question.heading.position,
        hint: 'The history that learners have with a question follows its id.',
        related: { message: 'released here', file: releaseFile, position },
      };
    }
  },
};
