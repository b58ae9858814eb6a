/**
 * `npm run bench`: what has to be fast and small, as ratios within one run, so that the numbers of two machines can
 * be compared. Run by the pinned Node on the code as it was built. Bundles the bench itself, as that reads the sources.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { cacheFolder, root } from '../../src/build/places.mjs';

const outfile = join(cacheFolder(root), 'bench.mjs');
mkdirSync(cacheFolder(root), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/bench.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
/** @type {{runBench: (root: string) => Promise<boolean>}} */
const { runBench } = await import(pathToFileURL(outfile).href);
process.exitCode = (await runBench(root)) ? 0 : 1;
