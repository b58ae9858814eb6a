import type { Text } from 'mdast';

/** A text as its author typed it, with escapes; what a plugin made has no place, and stands for itself. */
export function writtenText(node: Text, source: string): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? node.value : source.slice(start, end);
}
