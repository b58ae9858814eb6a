import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Moves a fresh build into the place of an old one, from which programs may be running. Such a program goes on with
 * the parts that it was built with, whose names bear a digest of what they hold: they stay beside the new ones until
 * the next build. A program that starts meanwhile gets the old entry with old parts or the new one with new ones.
 *
 * @param {string} fresh - Folder of the new build; empty afterwards.
 * @param {string} target - Folder of the old build, on the same disk; made where there is none.
 * @param {object} options
 * @param {readonly string[]} options.last - The files that programs start from, moved when all others are there.
 * @param {readonly string[] | undefined} options.keep - Files of the old build that stay; undefined for all.
 */
export function swapIn(fresh, target, { last, keep }) {
  const files = filesBelow(fresh);
  for (const file of [...files.filter((each) => !last.includes(each)), ...last]) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    renameSync(join(fresh, file), join(target, file));
  }
  const old = filesBelow(target).filter((file) => !files.includes(file));
  const stays = old.filter((file) => file.endsWith('.js') && (keep?.includes(file) ?? true));
  for (const file of old.filter((each) => !stays.includes(each))) rmSync(join(target, file));
  removeEmptyFolders(target);
  // npm reads it when it packs: a package holds one build.
  writeFileSync(join(target, '.npmignore'), stays.map((file) => `/${file}\n`).join(''));
}

/**
 * @param {string} folder
 * @returns {string[]} Relative to it.
 */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** @param {string} folder */
function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    removeEmptyFolders(path);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
}
