import type { Node } from 'unist';
import type { Manuscript } from './draft.js';

/** The rule that tells of a block that is never closed, where the node is such a one: the rest of it follows from that. */
export function unlessUnclosed({ faults }: Manuscript, file: string, { position }: Node): string | undefined {
  const line = position?.start.line;
  const isTold = faults.some(({ rule, file: other, position: at }) => {
    return rule === 'block-closed' && other === file && at !== undefined && 'line' in at && at.line === line;
  });
  return isTold ? 'block-closed' : undefined;
}
