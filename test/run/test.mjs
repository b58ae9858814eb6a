/**
 * `npm test`: installs what is missing and runs every test; on any Node from the oldest on, with nothing installed.
 * What follows `--` goes to vitest, save `--install`, which lets the set-up install programs of the system.
 */
import { refuseOldNode } from '../../src/build/old-node.mjs';

if (!refuseOldNode()) {
  const { report } = await import('./counts.mjs');
  const { runTests } = await import('./test-run.mjs');
  const { root } = await import('../../src/build/places.mjs');
  process.exitCode = report(await runTests(root, process.argv.slice(2)));
}
