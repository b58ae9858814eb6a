import { VFileMessage } from 'vfile-message';
import type { RuleFacts } from '../diagnostics/rule-facts.js';
import { impossibleEditions } from '../edit/index.js';
import type { Guide } from '../guide/guide.js';

/** A rule that needs more than the manuscript: what an edition chooses is known where editions are made. */
export const editionPossible: RuleFacts = {
  id: 'edition-possible',
  description: 'Editions hold at least one question, and as many as their sample asks for.',
  severity: 'warning',
};

/** What is wrong with the selections of a guide's named editions, at their names in `guide.yaml`. */
export function editionMessages(guide: Guide): VFileMessage[] {
  return impossibleEditions(guide).map(({ edition: { name, place }, error }) => {
    const { id: ruleId } = editionPossible;
    const message = new VFileMessage(`The edition \`${name}\` cannot be made. ${error.message}`, {
      place,
      ruleId,
      source: 'prepbook',
    });
    return Object.assign(message, { file: place?.file, note: error.hint });
  });
}
