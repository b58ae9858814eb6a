import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DiagramPackage } from './engine.js';

/** Where the program itself is installed, so are the packages that draw: no other folder is searched. */
const require = createRequire(import.meta.url);

/** A package that is installed. */
export interface FoundPackage {
  readonly name: string;
  readonly version: string;
  readonly readScript: () => Promise<string>;
}

/** The first of some packages that is installed; undefined where none is. */
export async function findPackage(packages: readonly DiagramPackage[]): Promise<FoundPackage | undefined> {
  for (const { name, script } of packages) {
    const folder = folderOf(name);
    if (folder === undefined) continue;
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { name, version, readScript: () => readFile(join(folder, script), 'utf8') };
  }
  return undefined;
}

/** A package need not offer its package.json to others: its folder is looked for where Node looks for packages. */
function folderOf(name: string): string | undefined {
  for (const modules of require.resolve.paths(name) ?? []) {
    try {
      return dirname(require.resolve(join(modules, name, 'package.json')));
    } catch {
      // Not in this folder: on to the next.
    }
  }
  return undefined;
}
