import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedEnvironment, runChild } from './child.mjs';
import { digestOf } from './digest.mjs';
import { pinnedNode } from './places.mjs';
import { readStamp } from './stamp.mjs';

/** Name of the note on the last build of the code. */
export const codeStamp = 'code';

/**
 * @typedef {object} CodeStamp - The note on the last build of the code; a file may hold anything, so each part may be missing.
 * @property {string} [digest] - Of what it was made from.
 * @property {readonly string[]} [files] - Names of its scripts in dist/.
 * @property {readonly string[]} [before] - Those of the build before, which still stand beside them.
 */

/**
 * @param {string} folder - Of the checkout.
 * @returns {CodeStamp | undefined}
 */
export const readCodeStamp = (folder) => /** @type {CodeStamp | undefined} */ (readStamp(folder, codeStamp));

/**
 * @param {string} folder - Of the checkout.
 * @returns {string} Digest of all that dist/ is made from.
 */
export const codeDigest = (folder) =>
  digestOf(folder, ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']);

/**
 * @param {string} folder - Of the checkout.
 * @returns {boolean} Whether dist/ is whole and made from the code as it stands.
 */
function isCodeBuilt(folder) {
  const stamp = readCodeStamp(folder);
  if (!stamp?.files?.length || stamp.digest !== codeDigest(folder)) return false;
  return [...stamp.files, 'index.d.ts'].every((file) => existsSync(join(folder, 'dist', file)));
}

/**
 * Builds the code with the pinned Node, where that is not done already.
 *
 * @param {string} folder - Of the checkout, installed.
 * @returns {Promise<number>} 0, or the exit code to end with.
 */
export async function ensureCodeBuilt(folder) {
  if (isCodeBuilt(folder)) return 0;
  console.error('Building the code …');
  const script = join(folder, 'src', 'build', 'bundle.mjs');
  const { code } = await runChild(pinnedNode(folder), [script], { cwd: folder, env: pinnedEnvironment(folder) });
  return code;
}
