import type { Table } from 'mdast';
import { blockText } from '../../guide/block-text.js';
import { betweenColumns, longestUnbroken, longestWord, mostCharacters, turnedA4 } from '../../guide/table-words.js';
import type { Rule } from '../rule.js';
import { walkManuscript } from '../walk.js';

/**
 * The columns of a table have room for their words on a page, at least on its side.
 *
 * Fails at line 7:
 *
 * ```md
 * ## Which ships are there?
 *
 * `easy`
 *
 * These.
 *
 * | battleships | battlecruisers | icebreakers | minesweepers | paddlewheelers | windjammers | catamarans | hydrofoils | hovercrafts | submarines | dreadnoughts | quinqueremes | merchantmen | lightvessels | motorboats | speedboats |
 * | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
 * | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 |
 * ```
 *
 * Passes:
 *
 * ```md
 * ## Which ships are there?
 *
 * `easy`
 *
 * These.
 *
 * | kind | how many |
 * | --- | --- |
 * | battleships | 1 |
 * ```
 */
export const tableFits: Rule = {
  id: 'table-fits',
  description: 'The columns of a table have room for their words on a page, at least on its side.',
  severity: 'warning',
  *check(manuscript) {
    const room = Math.floor(mostCharacters * turnedA4);
    for (const { node, file, position } of walkManuscript(manuscript)) {
      if (node.type !== 'table') continue;
      const needed = charactersOf(node);
      if (needed <= room) continue;
      const message =
        `The longest words of this table's columns take ${needed} letters side by side, and A4 on its side has room ` +
        `for ${room}: words are broken in print.`;
      yield {
        message,
        file,
        position,
        hint: 'Make two tables of it, turn rows into columns, or shorten its headings.',
      };
    }
  },
};

function charactersOf({ children: rows }: Table): number {
  const columns: number[] = [];
  for (const { children: cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      columns[at] = Math.max(columns[at] ?? 1, Math.min(longestUnbroken, longestWord(blockText(cell))));
    }
  }
  return columns.reduce((sum, width) => sum + width + betweenColumns, 0);
}
