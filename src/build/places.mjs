import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The Node that package.json pins, where the package named `node` puts it.
 *
 * @param {string} folder - Of the checkout.
 */
export const pinnedNode = (folder) =>
  join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Where notes on finished work lie. Within node_modules, because a new installation makes them void.
 *
 * @param {string} folder - Of the checkout.
 */
export const cacheFolder = (folder) => join(folder, 'node_modules', '.cache', 'prepbook');

/**
 * The command line that was built from this checkout: a Node and the script that it runs.
 *
 * @param {string} folder - Of the checkout.
 * @returns {[node: string, script: string]}
 */
export const commandLine = (folder) => [pinnedNode(folder), join(folder, 'dist', 'cli.js')];
