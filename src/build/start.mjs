/**
 * `npm start`: from a fresh clone to a book. Installs what is missing, builds the code, builds the guide; on any Node
 * from the oldest on, with nothing installed. What follows `--` goes to `prepbook build`.
 */
import { refuseOldNode } from './old-node.mjs';

if (!refuseOldNode()) {
  const { start } = await import('./start-steps.mjs');
  const { root } = await import('./places.mjs');
  process.exitCode = await start(root, process.argv.slice(2));
}
