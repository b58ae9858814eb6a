import { VFileMessage } from 'vfile-message';
import type { RuleFacts } from '../diagnostics/rule-facts.js';
import type { GuideSource } from '../guide/guide-source.js';

/** Concerns guides that are made of banks in other dialects alone. */
export const bankUnderstood: RuleFacts = {
  id: 'bank-understood',
  description: 'All text of a bank in another dialect has its place in the book, or is known to need none.',
  severity: 'warning',
};

/** What was not understood of the bank that a source is made of, at its places there. */
export const bankMessages = ({ faults = [] }: GuideSource): VFileMessage[] =>
  faults.map(({ message, hint, file, position }) =>
    Object.assign(new VFileMessage(message, { place: position, ruleId: bankUnderstood.id, source: 'prepbook' }), {
      file,
      note: hint,
    }),
  );
