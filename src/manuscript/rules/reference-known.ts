import { nearest } from '../../diagnostics/nearest.js';
import { askWhether } from '../../diagnostics/suggestion.js';
import { linksOf } from '../links-of.js';
import type { Rule } from '../rule.js';
import { unlessUnread } from '../unread-files.js';

/**
 * Every reference names a place of the guide.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `#key`
 *
 * The name of a [value](#valeu).
 *
 * ## What is a value?
 *
 * `easy` `#value`
 *
 * What a key names.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `#key`
 *
 * The name of a [value](#value).
 *
 * ## What is a value?
 *
 * `easy` `#value`
 *
 * What a key names.
 * ```
 */
export const referenceKnown: Rule = {
  id: 'reference-known',
  description: 'Every reference names a place of the guide.',
  severity: 'error',
  *check(manuscript) {
    const unless = unlessUnread(manuscript);
    for (const { href, target, file, position } of linksOf(manuscript)) {
      if (target.kind !== 'inert' || target.fault !== 'unknown-anchor') continue;
      const meant = nearest(href.replace(/^.*#/, ''), manuscript.anchors.keys());
      const todo = askWhether(meant && `#${meant.replace(/^.*#/, '')}`, 'Write the id of one.');
      const message = `No question, section or heading is called \`${target.address}\`. ${todo}`;
      yield { message, file, position, unless };
    }
  },
};
