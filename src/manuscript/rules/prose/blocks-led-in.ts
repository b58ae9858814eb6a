import type { Nodes } from 'mdast';
import type { Rule } from '../../rule.js';
import { nodesOf, walk } from '../../walk.js';

/** More than so many in a row tell a reader nothing of what to look at. */
const mostInRow = 2;

/**
 * At most two tables or examples follow each other without text between them.
 *
 * Fails at line 15:
 *
 * ```md
 * ## How is a key set?
 *
 * `easy`
 *
 * By name.
 *
 * ~~~
 * SET a 1
 * ~~~
 *
 * ~~~
 * SET b 1
 * ~~~
 *
 * ~~~
 * SET c 1
 * ~~~
 * ```
 *
 * Passes:
 *
 * ```md
 * ## How is a key set?
 *
 * `easy`
 *
 * By name.
 *
 * ~~~
 * SET a 1
 * ~~~
 *
 * A second one is set in the same way:
 *
 * ~~~
 * SET b 1
 * ~~~
 * ```
 */
export const blocksLedIn: Rule = {
  id: 'blocks-led-in',
  description: 'At most two tables or examples follow each other without text between them.',
  severity: 'warning',
  advice: true,
  *check({ files }) {
    for (const draft of files) {
      const top = nodesOf(draft);
      const within = [...walk(top, draft.file)].flatMap(({ node }) => ('children' in node ? [node.children] : []));
      for (const block of [top, ...within].flatMap(thirds)) {
        const message = 'This is the third table or example in a row. Say in a sentence before it what to look at.';
        yield { message, file: draft.file, position: block.position };
      }
    }
  },
};

/** The first of each row that is one too many. */
function thirds(blocks: readonly Nodes[]): Nodes[] {
  let inRow = 0;
  return blocks.filter(({ type }) => {
    inRow = type === 'code' || type === 'table' ? inRow + 1 : 0;
    return inRow === mostInRow + 1;
  });
}
