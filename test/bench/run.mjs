/**
 * `npm run bench`, `npm run pages`: bundles a program of this folder, as it reads the sources, and runs it with the
 * checkout's folder.
 *
 * node run.mjs NAME
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { cacheFolder, root } from '../../src/build/places.mjs';

const [name = ''] = process.argv.slice(2);
const outfile = join(cacheFolder(root), `${name}.mjs`);
mkdirSync(cacheFolder(root), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: [`test/bench/${name}.ts`],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
/** @type {{main: (root: string) => Promise<boolean>}} */
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = (await main(root)) ? 0 : 1;
