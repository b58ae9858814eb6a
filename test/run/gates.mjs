/**
 * `npm run gates`: every check of the code that is no test. Quiet where all is well, and each runs whatever the
 * others say. Names after `--` choose: `npm run gates -- types layers`.
 */
import { refuseOldNode } from '../../src/build/old-node.mjs';

if (!refuseOldNode()) {
  const { report } = await import('./counts.mjs');
  const { runGates } = await import('./gates-run.mjs');
  const { root } = await import('../../src/build/places.mjs');
  process.exitCode = report(await runGates(root, process.argv.slice(2)));
}
