import { linksOf } from '../links-of.js';
import type { Rule } from '../rule.js';

/**
 * No reference has the name of a section or chapter and leads to a heading of its own file that is called the same.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, as [all of them](#keys) are.
 *
 * #### Keys
 *
 * They are short.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, as [all of them](keys.md) are.
 *
 * #### Keys
 *
 * They are short.
 * ```
 */
export const referenceClear: Rule = {
  id: 'reference-clear',
  description: 'No reference names both a section or chapter and a heading of its own file.',
  severity: 'warning',
  *check(manuscript) {
    for (const { href, target, file, position } of linksOf(manuscript)) {
      if (target.kind !== 'anchor' || !href.startsWith('#')) continue;
      const named = manuscript.files.find(({ id }) => `#${id}` === href);
      if (!named || named.id === target.id) continue;
      const kind = named.kind === 'section' ? 'section' : 'chapter';
      const message = `\`${href}\` leads to the heading of that name in this file, not to the ${kind} \`${named.id}\`.`;
      const hint = `Write \`${named.file}\` for the ${kind}, or give the heading another name.`;
      yield { message, hint, file, position };
    }
  },
};
