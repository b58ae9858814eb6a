import { nearest } from '../../diagnostics/nearest.js';
import { askWhether } from '../../diagnostics/suggestion.js';
import type { NumberedKind } from '../../guide/numbering.js';
import type { Manuscript } from '../draft.js';
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
      const name = href.replace(/^.*#/, '');
      const kind = kindMeant(name);
      const meant = nearest(name, kind ? namesOf(manuscript, kind.kind) : manuscript.anchors.keys());
      const todo = askWhether(meant && `#${meant.replace(/^.*#/, '')}`, kind ? kind.todo : 'Write the id of one.');
      const message = `No ${kind?.word ?? 'question, section or heading'} is called \`${target.address}\`. ${todo}`;
      yield { message, file, position, unless };
    }
  },
};

/** What names of blocks begin with by custom, and what they are to be written behind. */
const kinds = [
  { start: 'fig-', kind: 'figure', word: 'figure', todo: 'A picture is named behind it: `![…](…){#fig-name}`.' },
  {
    start: 'eq-',
    kind: 'equation',
    word: 'formula',
    todo: 'A formula is named by its fence: `` ```math {#eq-name} ``.',
  },
  { start: 'tbl-', kind: 'table', word: 'table', todo: 'A table is named by its caption: `Table: … {#tbl-name}`.' },
] as const;

const kindMeant = (name: string) => kinds.find(({ start }) => name.startsWith(start));

const namesOf = ({ anchors }: Manuscript, kind: NumberedKind): string[] =>
  [...anchors.values()].flatMap((anchor) => (anchor.kind === kind ? [anchor.id] : []));
