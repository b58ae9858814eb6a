import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './places.mjs';

/**
 * @param {string} folder
 * @param {string} name
 */
const stampFile = (folder, name) => join(cacheFolder(folder), `${name}.json`);

/**
 * Reads the note on finished work.
 *
 * @param {string} folder - Of the checkout.
 * @param {string} name
 * @returns {unknown} Undefined where there is none, or it cannot be read: the work is then done again.
 */
export function readStamp(folder, name) {
  try {
    return JSON.parse(readFileSync(stampFile(folder, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder - Of the checkout.
 * @param {string} name
 * @param {unknown} content
 */
export function writeStamp(folder, name, content) {
  mkdirSync(cacheFolder(folder), { recursive: true });
  writeFileSync(stampFile(folder, name), JSON.stringify(content));
}

/**
 * @param {string} folder - Of the checkout.
 * @param {string} name
 */
export function removeStamp(folder, name) {
  rmSync(stampFile(folder, name), { force: true });
}
