import type { Nodes } from 'mdast';
import { plainText } from '../../plain-text.js';

/** The number of words of a text as it is said aloud: what stands between spaces and holds a letter or a digit. */
export function wordCount(nodes: Nodes | string): number {
  const text = typeof nodes === 'string' ? nodes : plainText(nodes);
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
