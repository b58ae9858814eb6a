import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of files: of their names and bytes, never of their times, which a clone or a checkout changes at will.
 *
 * @param {string} folder - What the paths are relative to.
 * @param {readonly string[]} paths - Files and folders; folders are read whole. One that is missing is part of the digest.
 * @returns {string} SHA-256, hexadecimal.
 */
export function digestOf(folder, paths) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, folder, path);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} folder
 * @param {string} path
 */
function addPath(hash, folder, path) {
  const full = join(folder, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    for (const name of readdirSync(full).sort()) addPath(hash, folder, `${path}/${name}`);
    return;
  }
  // Length before content: no two lists of files may run together into the same bytes.
  hash.update(`${path}\0${stats ? stats.size : 'missing'}\0`);
  if (stats) hash.update(readFileSync(full));
}
