/**
 * `npm run check`: all tests with coverage, then every gate.
 */
import { refuseOldNode } from '../../src/build/old-node.mjs';

if (!refuseOldNode()) {
  const { addCounts, report } = await import('./counts.mjs');
  const { runTests } = await import('./test-run.mjs');
  const { runGates } = await import('./gates-run.mjs');
  const { root } = await import('../../src/build/places.mjs');
  process.exitCode = report(addCounts(await runTests(root, ['--coverage']), await runGates(root, [])));
}
