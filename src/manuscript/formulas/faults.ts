import type { Nodes } from 'mdast';
import type { Point } from 'unist';
import type { Fault, FileDraft } from '../draft.js';
import { nodesOf, type Visited, walk } from '../walk.js';
import { pointWithin, writtenNode } from '../written-text.js';

/**
 * What is wrong with the formulas of a guide, each at its own line and column. TeX is read only where there is some: its
 * reader is large.
 */
export async function formulaFaults(files: readonly FileDraft[]): Promise<Fault[]> {
  const formulas = files.flatMap((file) => formulasOf(file));
  if (formulas.length === 0) return [];
  const { readTex } = await import('../../guide/formula/read-tex.js');
  return formulas.flatMap(({ node, value, isDisplayed, source, ...visited }): Fault[] => {
    if (isUnclosed(node, source)) return [unclosed(visited)];
    const { fault } = readTex(value, isDisplayed);
    if (!fault) return [];
    const position = placeIn(node, value, source, fault.at) ?? visited.position;
    const hint = node.type === 'inlineMath' ? 'A dollar that opens no formula is written `\\$`.' : undefined;
    return [{ rule: 'formula-valid', message: fault.message, file: visited.file, position, hint }];
  });
}

interface WrittenFormula extends Visited {
  readonly value: string;
  readonly isDisplayed: boolean;
  readonly source: string;
}

function formulasOf(file: FileDraft): WrittenFormula[] {
  return [...walk(nodesOf(file), file.file)].flatMap((visited) => {
    const { node } = visited;
    if (node.type !== 'math' && node.type !== 'inlineMath') return [];
    const isDisplayed = node.type === 'math' || node.data?.display === true;
    return [{ ...visited, value: node.value, isDisplayed, source: file.source }];
  });
}

/** Whether dollars on a line of their own open a formula that nothing closes: it ends with what it stands in. */
function isUnclosed(node: Nodes, source: string): boolean {
  const text = node.type === 'math' ? writtenNode(node, source)?.text : undefined;
  return text?.startsWith('$$') === true && (text.length < 4 || !/\$\$[ \t]*$/.test(text));
}

const unclosed = ({ file, position }: Pick<Visited, 'file' | 'position'>): Fault => ({
  rule: 'block-closed',
  message: 'The formula that begins here is never closed. End it with a line `$$`',
  file,
  position: position?.start,
});

/**
 * The place of an offset of the TeX. Its lines stand behind the marks and the indentation of what it stands in, and so
 * end as those of the file do.
 */
function placeIn(node: Nodes, value: string, source: string, offset: number): Point | undefined {
  const written = writtenNode(node, source);
  const start = node.position?.start;
  if (!written || !start) return undefined;
  const lines = written.text.split('\n');
  const before = value.slice(0, offset).split('\n');
  const first = value.split('\n')[0] ?? '';
  const row = lines.findIndex((line) => line.includes(first)) + before.length - 1;
  const line = value.split('\n')[before.length - 1] ?? '';
  const column = Math.max(0, (lines[row] ?? '').lastIndexOf(line)) + (before.at(-1) ?? '').length;
  return pointWithin(start, [...lines.slice(0, row), (lines[row] ?? '').slice(0, column)].join('\n'));
}
