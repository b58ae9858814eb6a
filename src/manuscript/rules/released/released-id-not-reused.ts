import { blockText } from '../../../guide/block-text.js';
import { releasedAs, releaseFile, renamedFrom } from '../../../guide/release.js';
import type { ReleasedQuestion } from '../../../guide/release-record.js';
import { type Finding, type Manuscript, type QuestionDraft, questionsOf } from '../../draft.js';
import type { Rule } from '../../rule.js';
import { likeness } from './likeness.js';

/**
 * An id that was released, retired or given up never stands for another question.
 *
 * Fails at line 3:
 *
 * ```json
 * {
 *   "format": 1,
 *   "questions": {
 *     "what-is-a-key": { "origin": "what-is-a-key", "title": "When does failover start?", "short": "When most sentinels agree." }
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
 *     "what-is-a-key": { "origin": "what-is-a-key", "title": "What makes a key?", "short": "A name that commands take." }
 *   },
 *   "stamps": {}
 * }
 * ```
 */
export const releasedIdNotReused: Rule = {
  id: 'released-id-not-reused',
  description: 'An id that was released, retired or given up never stands for another question.',
  severity: 'error',
  fixed: true,
  *check(manuscript): Generator<Finding> {
    const { ids, config, released } = manuscript;
    for (const question of questionsOf(manuscript)) {
      const id = ids.get(question) ?? '';
      const before = releasedAs(released?.release, id);
      if (before?.retired || config.retired.includes(id)) yield retired(question, id, manuscript);
      else if (before && isAnother(question, before, id)) yield another(question, before, id, manuscript);
      else if (!before) yield* givenUp(question, id, manuscript);
      yield* takenFormers(question, manuscript);
    }
  },
};

/** Words in common, of all words of title and short answer, below which two questions are two. */
const leastLikeness = 0.2;

/** `was:` with the question's own id says that it is the same one, rewritten. */
function isAnother(question: QuestionDraft, before: ReleasedQuestion, id: string): boolean {
  if (question.titleText === before.title || question.formerLabels.some(({ text }) => text === id)) return false;
  const now = `${question.titleText} ${question.short ? blockText(question.short) : ''}`;
  return likeness(now, `${before.title} ${before.short}`) < leastLikeness;
}

const placeOf = ({ idLabels, heading }: QuestionDraft) => idLabels[0]?.position ?? heading.position;

function retired(question: QuestionDraft, id: string, { released, yaml, config }: Manuscript): Finding {
  const listed = config.retired.indexOf(id);
  const related =
    listed >= 0
      ? { file: 'guide.yaml', position: yaml.placeOf(['retired', listed]) }
      : { file: releaseFile, position: released?.source.placeOfKey(['questions'], id) };
  return {
    message: `The id \`${id}\` is retired. Give this question one that was never used: \`#…\` in its label line.`,
    file: question.file,
    position: placeOf(question),
    related: { message: 'retired here', ...related },
  };
}

function another(question: QuestionDraft, before: ReleasedQuestion, id: string, { released }: Manuscript): Finding {
  return {
    message: `The id \`${id}\` was released for "${before.title}". Give this question an id of its own: \`#…\` in its label line.`,
    file: question.file,
    position: placeOf(question),
    hint: `If it is the same question in other words, say so: \`was:${id}\` in its label line.`,
    related: {
      message: 'released here',
      file: releaseFile,
      position: released?.source.placeOfKey(['questions'], id),
    },
  };
}

/** An id that a question gave up when it was renamed. Those that the other question names are told at its label. */
function* givenUp(question: QuestionDraft, id: string, manuscript: Manuscript): Generator<Finding> {
  const { released, ids } = manuscript;
  const renamed = renamedFrom(released?.release, id);
  if (!renamed) return;
  const says = (each: QuestionDraft, former: string) => each.formerLabels.some(({ text }) => text === former);
  const owner = questionsOf(manuscript).find((each) => ids.get(each) === renamed.id);
  // The same question with its first id again; or both of them are told at the label that names the id.
  if (says(question, renamed.id) || (owner && says(owner, id))) return;
  yield {
    message: `The id \`${id}\` was released for "${renamed.released.title}", which is now \`${renamed.id}\`. Give this question an id of its own.`,
    file: question.file,
    position: placeOf(question),
    related: {
      message: 'released here',
      file: releaseFile,
      position: released?.source.placeOfKey(['questions'], renamed.id),
    },
  };
}

/** Former ids that are another question's present or former ones, or that are retired. */
function* takenFormers(question: QuestionDraft, manuscript: Manuscript): Generator<Finding> {
  const { ids, config, released, yaml } = manuscript;
  const has = (other: QuestionDraft, id: string): boolean =>
    ids.get(other) === id ||
    other.formerLabels.some((label) => label.text === id) ||
    releasedAs(released?.release, ids.get(other) ?? '')?.origin === id;
  for (const { text, position } of question.formerLabels) {
    const other = questionsOf(manuscript).find((each) => each !== question && has(each, text));
    const listed = config.retired.indexOf(text);
    if (!other && listed < 0) continue;
    yield {
      message: `\`was:${text}\` names an id that ${other ? 'another question has or had' : 'is retired'}. Only an id that was this question's own can be its former one.`,
      file: question.file,
      position,
      related: other
        ? { message: 'the other question', file: other.file, position: other.heading.position }
        : { message: 'retired here', file: 'guide.yaml', position: yaml.placeOf(['retired', listed]) },
    };
  }
}
