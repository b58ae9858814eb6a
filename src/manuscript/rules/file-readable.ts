import { fromReading, type Rule } from '../rule.js';

/**
 * Every file of the guide can be read, and is text in UTF-8.
 * (`not-text.md` is a file of other bytes; the message is at its first wrong one.)
 *
 * Fails at line 1:
 *
 * ```yaml
 * sections: [keys, not-text]
 * ```
 *
 * Passes:
 *
 * ```yaml
 * sections: [keys, extra]
 * ```
 */
export const fileReadable: Rule = {
  id: 'file-readable',
  description: 'Every file of the guide can be read, and is text in UTF-8.',
  severity: 'error',
  fixed: true,
  check: fromReading('file-readable'),
};
