import type { PhrasingContent } from 'mdast';

/** The nodes of a paragraph's first line, and of those below it. */
export function firstLine(nodes: readonly PhrasingContent[]): { line: PhrasingContent[]; rest: PhrasingContent[] } {
  const at = nodes.findIndex((node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')));
  const end = nodes[at];
  if (end?.type !== 'text') {
    return at < 0 ? { line: [...nodes], rest: [] } : { line: nodes.slice(0, at), rest: nodes.slice(at + 1) };
  }
  const split = end.value.indexOf('\n');
  const below: PhrasingContent = { ...end, value: end.value.slice(split + 1) };
  return {
    line: [...nodes.slice(0, at), { ...end, value: end.value.slice(0, split) }],
    rest: [...(below.value === '' ? [] : [below]), ...nodes.slice(at + 1)],
  };
}
