import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { explainNpmFailure, npmCommand } from './npm.mjs';
import { pinnedNode } from './places.mjs';

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, peer?: boolean, devOptional?: boolean}} LockedPackage
 * @typedef {{packages: Record<string, LockedPackage>}} Lock
 */

/**
 * Whether what stands in node_modules is what the lock file asks for.
 *
 * @param {Lock} wanted - package-lock.json
 * @param {Lock} present - node_modules/.package-lock.json, npm's own note of what it installed. Packages for other
 *   platforms are missing from it, which is why only those that the lock calls optional may be.
 * @returns {boolean}
 */
export function matchesLock(wanted, present) {
  return Object.entries(wanted.packages).every(([path, locked]) => {
    if (path === '') return true;
    const found = present.packages[path];
    if (!found) return Boolean(locked.optional || locked.devOptional || locked.peer);
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/**
 * @param {string} folder - Of the checkout.
 * @returns {boolean} Whether nothing has to be installed.
 */
function isInstalled(folder) {
  const hidden = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden) || !existsSync(pinnedNode(folder))) return false;
  try {
    return matchesLock(readLock(join(folder, 'package-lock.json')), readLock(hidden));
  } catch {
    // A note that cannot be read is the trace of an installation that was cut short.
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Lock}
 */
const readLock = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Installs what the lock file names, where that is not done already.
 *
 * @param {string} folder - Of the checkout.
 * @returns {Promise<number>} 0, or the exit code to end with; why has been said by then.
 */
export async function ensureInstalled(folder) {
  if (isInstalled(folder)) return 0;
  console.error('Installing what Prepbook needs (once, some hundred MB; takes a minute or two) …');
  const npm = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  try {
    const { code, output } = await runChild(npm.command, npm.args, {
      cwd: folder,
      output: 'both',
      // Older npms run puppeteer's script, which downloads a browser that is not needed, and fails without the web.
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
      shell: npm.shell,
    });
    if (code === 0 || code > 128) return code;
    console.error(`\n${explainNpmFailure(output)}`);
  } catch (error) {
    console.error(
      `npm could not be started (${error instanceof Error ? error.message : String(error)}).\n` +
        'It comes with Node: install both from https://nodejs.org/ and run the same command again.',
    );
  }
  return 3;
}
