import type { Nodes, Paragraph } from 'mdast';
import type { FileDraft, Finding } from '../draft.js';
import type { Rule } from '../rule.js';
import { nodesOf } from '../walk.js';
import { writtenNode } from '../written-text.js';

/**
 * A table has a line of hyphens below its heading, and no empty line between its rows.
 *
 * Fails at line 7:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * | command | reply |
 * | GET     | a     |
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
 * | GET     | a     |
 * ```
 */
export const tableRuled: Rule = {
  id: 'table-ruled',
  description: 'A table has a line of hyphens below its heading, and no empty line between its rows.',
  severity: 'warning',
  *check(manuscript) {
    for (const file of manuscript.files) yield* looseRows(nodesOf(file), file);
  },
};

function* looseRows(nodes: readonly Nodes[], file: FileDraft): Generator<Finding> {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'paragraph') {
      const told = faultOf(node, nodes[index - 1], file.source);
      if (told) yield { ...told, file: file.file, position: node.position };
    } else if ('children' in node) yield* looseRows(node.children, file);
  }
}

/** The line below a table's heading, with bars. */
const ruler = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;
const row = /^\|.*\|$/;

function faultOf(
  paragraph: Paragraph,
  before: Nodes | undefined,
  source: string,
): Pick<Finding, 'message' | 'hint'> | undefined {
  const lines = (writtenNode(paragraph, source)?.text ?? '')
    .split('\n')
    .map((line) => line.replace(/^[ \t>]+|[ \t]+$/g, ''));
  const [first = '', second = ''] = lines;
  if (ruler.test(second) && first.includes('|')) {
    return {
      message: `The heading of this table has ${cellsIn(first)} cells, the line of hyphens below it ${cellsIn(second)}: it is printed as text.`,
      hint: 'Give both the same number of cells.',
    };
  }
  if (before?.type === 'table' && row.test(first)) {
    const message = 'This row stands apart from its table and is printed as text.';
    return { message, hint: 'Take out the empty line between them.' };
  }
  if (lines.length < 2 || !lines.every((line) => row.test(line))) return undefined;
  const cells = Array.from({ length: cellsIn(first) }, () => '---').join(' | ');
  return {
    message: 'These rows are no table, and are printed as text: the line of hyphens below the heading is missing.',
    hint: `Write \`| ${cells} |\` as the second line.`,
  };
}

function cellsIn(line: string): number {
  return line.replace(/^\||\|$/g, '').split(/(?<!\\)\|/).length;
}
