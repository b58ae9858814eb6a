import { VFileMessage } from 'vfile-message';
import type { RuleFacts } from '../diagnostics/rule-facts.js';
import { impossibleEditions } from '../edit/index.js';
import type { Guide } from '../guide/guide.js';

/** A rule that needs more than the manuscript: what an edition chooses is known where editions are made. */
export const editionPossible: RuleFacts = {
  id: 'edition-possible',
  description: 'Editions hold at least one question, and as many as their sample asks for.',
  severity: 'error',
};

/**
 * What is wrong with the selections of a guide's named editions, at their names in `guide.yaml`. It concerns these
 * editions alone: all others are made.
 *
 * @param names - Of the editions that are looked at. Default: all.
 */
export function editionMessages(guide: Guide, names?: readonly string[]): VFileMessage[] {
  const looked = impossibleEditions(guide).filter(({ edition }) => names?.includes(edition.name) ?? true);
  return looked.map(({ edition: { name, place }, error }) => {
    const { id: ruleId } = editionPossible;
    const message = new VFileMessage(`The edition \`${name}\` cannot be made. ${error.message}`, {
      place,
      ruleId,
      source: 'prepbook',
    });
    return Object.assign(message, { file: place?.file, note: error.hint });
  });
}

/**
 * The messages of a reading for a request that names editions: where one of them cannot be made, that is an error,
 * whatever is set of the rule.
 */
export function withAskedEditions(
  messages: readonly VFileMessage[],
  guide: Guide,
  asked: readonly string[],
): readonly VFileMessage[] {
  const errors = editionMessages(guide, asked).map((message) => Object.assign(message, { fatal: true }));
  const isTold = ({ ruleId, reason }: VFileMessage) =>
    ruleId === editionPossible.id && errors.some((error) => error.reason === reason);
  return [...errors, ...messages.filter((message) => !isTold(message))];
}
