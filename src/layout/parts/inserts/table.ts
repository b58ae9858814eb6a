import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { frameTables } from '../../content/tables.js';
import type { RenderContext } from '../../render-context.js';

/**
 * A table that the book makes of its own data, in the frame that every table has.
 *
 * @param kind - Class of the frame, for the style sheets: `insert-plan`.
 * @param heads - Of the columns: words, or finished cells.
 * @param rows - Finished cells, row by row.
 */
export function insertTable(
  context: RenderContext,
  kind: string,
  heads: readonly (string | Element)[],
  rows: readonly (readonly Element[])[],
): Element {
  const head = heads.map((cell) => (typeof cell === 'string' ? h('th', cell) : cell));
  const table = h('table', [
    h('thead', [h('tr', head)]),
    h(
      'tbody',
      rows.map((cells) => h('tr', [...cells])),
    ),
  ]);
  const tree: Root = { type: 'root', children: [table] };
  frameTables(tree, context);
  const frame = tree.children[0] as Element;
  frame.properties['className'] = [...(frame.properties['className'] as string[]), 'insert', kind];
  return frame;
}
