import { VFileMessage } from 'vfile-message';
import type { RuleFacts } from '../diagnostics/rule-facts.js';
import type { Guide } from '../guide/guide.js';
import type { GuideSource, SourceFault } from '../guide/guide-source.js';

/** Concerns guides that are made of banks in other dialects alone. */
export const bankUnderstood: RuleFacts = {
  id: 'bank-understood',
  description: 'All text of a bank in another dialect has its place in the book, or is known to need none.',
  severity: 'warning',
};

/**
 * What was not understood of the bank that a source is made of, at its places there; and whether the guide has every
 * question that was found in it.
 *
 * @param guide - As it was read; undefined where that failed.
 */
export const bankMessages = (source: GuideSource, guide: Guide | undefined): VFileMessage[] =>
  [...(source.faults ?? []), ...(guide ? lostFrom(source, guide) : [])].map(({ message, hint, file, position }) =>
    Object.assign(new VFileMessage(message, { place: position, ruleId: bankUnderstood.id, source: 'prepbook' }), {
      file,
      note: hint,
    }),
  );

/** The first question that the guide does not have. */
function lostFrom({ questions = [] }: GuideSource, { sections }: Guide): SourceFault[] {
  const ids = new Set(sections.flatMap((section) => section.questions.map(({ id }) => id)));
  const lost = questions.filter(({ id }) => !ids.has(id));
  const [first] = lost;
  if (!first) return [];
  const message = `Of ${questions.length} questions that were found the guide has ${questions.length - lost.length}: this is the first that it lacks.`;
  return [{ ...first, message, hint: 'Look for a code block, a comment or HTML above it that is not closed.' }];
}
