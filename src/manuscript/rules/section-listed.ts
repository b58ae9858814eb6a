import { fromReading, type Rule } from '../rule.js';

/**
 * Every Markdown file of the guide is listed in `guide.yaml`.
 * (`extra.md` stands in the folder; the message is at its top.)
 *
 * Fails at line 1:
 *
 * ```yaml
 * sections: [keys]
 * ```
 *
 * Passes:
 *
 * ```yaml
 * sections: [keys]
 * appendices: [extra]
 * ```
 */
export const sectionListed: Rule = {
  id: 'section-listed',
  description: 'Every Markdown file of the guide is listed in `guide.yaml`.',
  severity: 'warning',
  check: fromReading('section-listed'),
};
