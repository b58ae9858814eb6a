import { readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runChild } from './child.mjs';

/** The compiler found faults, which stand on the terminal. */
export class DeclarationsError extends Error {}

/**
 * Writes the types of the public API: index.d.ts and the declarations that it leads to.
 *
 * @param {string} folder - Of the checkout.
 * @param {string} target - The folder to write to.
 * @throws {DeclarationsError}
 */
export async function writeDeclarations(folder, target) {
  const compiler = join(folder, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [compiler, '-p', 'tsconfig.build.json', '--outDir', target];
  const { code } = await runChild(process.execPath, args, { cwd: folder });
  if (code !== 0) throw new DeclarationsError(`tsc ended with ${code}`);
  removeUnreached(target, reachedFrom(join(target, 'index.d.ts')));
}

/** What names another declaration file: `from './x.js'`, `import('./x.js')`. */
const reference = /(?:from\s*|import\s*\(?\s*)['"](\.[^'"]+)\.js['"]/g;

/**
 * @param {string} entry - A declaration file.
 * @returns {Set<string>} It and every file of declarations that a compiler reads for its sake.
 */
function reachedFrom(entry) {
  const reached = new Set([entry]);
  // A set's iteration goes on to what is added meanwhile.
  for (const file of reached) {
    for (const match of readFileSync(file, 'utf8').matchAll(reference)) {
      reached.add(resolve(dirname(file), `${match[1]}.d.ts`));
    }
  }
  return reached;
}

/**
 * Removes the declarations of everything that is not public, and folders that are empty then.
 *
 * @param {string} folder
 * @param {ReadonlySet<string>} reached
 */
function removeUnreached(folder, reached) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeUnreached(path, reached);
    else if (entry.name.endsWith('.d.ts') && !reached.has(path)) rmSync(path);
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
