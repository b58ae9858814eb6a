import type { Rule } from '../rule.js';
import { walkManuscript } from '../walk.js';

/**
 * Every cell of a table stands below a heading of its own.
 *
 * Fails at line 9:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * | command | reply |
 * | ------- | ----- |
 * | `GET a | b` | a |
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * | command | reply |
 * | ------- | ----- |
 * | `GET a \| b` | a |
 * ```
 */
export const tableCellsHeaded: Rule = {
  id: 'table-cells-headed',
  description: 'Every cell of a table stands below a heading of its own.',
  severity: 'warning',
  *check(manuscript) {
    for (const { node, file } of walkManuscript(manuscript)) {
      if (node.type !== 'table') continue;
      const columns = node.children[0]?.children.length ?? 0;
      for (const row of node.children) {
        const [extra] = row.children.slice(columns);
        if (!extra) continue;
        yield {
          message: `This row has ${row.children.length} cells, but the table's heading has ${columns}: the rest is left out of every output.`,
          file,
          position: extra.position,
          hint: 'Write `\\|` for a bar within a cell, also in code, or add a heading to the table.',
        };
      }
    }
  },
};
