/** What is still to be cleaned up, in the order in which it came to be. */
const remaining = new Set<() => void>();
let isWatching = false;

/**
 * Cleans up where this process ends before its work does, as at a second Ctrl-C: what came last goes first.
 *
 * @param cleanUp - Synchronous; does nothing harmful where there is nothing left.
 * @returns What takes it off the list, once the work has cleaned up by itself.
 */
export function atExit(cleanUp: () => void): () => void {
  remaining.add(cleanUp);
  if (!isWatching) {
    isWatching = true;
    process.once('exit', () => {
      for (const each of [...remaining].reverse()) each();
    });
  }
  return () => {
    remaining.delete(cleanUp);
  };
}
