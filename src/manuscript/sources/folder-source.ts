import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { GuideSource, ReadResult } from '../../guide/guide-source.js';

/**
 * The files of a guide in a folder; the folder's name is the guide's id. A link that leads out of the folder is refused,
 * whatever it leads to.
 */
export function folderSource(path: string): GuideSource & { readonly folder: string } {
  const folder = resolve(path);
  return {
    id: basename(folder),
    folder,
    list: (below = '') => listFolder(join(folder, below)),
    read: (file, limit) => readWithin(folder, file, limit),
  };
}

/** Names in a folder, sorted by code unit; empty where there is no such folder. */
export async function listFolder(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}

async function readWithin(folder: string, file: string, limit: number): Promise<ReadResult> {
  try {
    const path = await realpath(await locate(folder, file));
    if (!isWithin(await realpath(folder), path)) return { fault: 'outside' };
    const facts = await stat(path);
    if (!facts.isFile()) return { fault: 'not-a-file' };
    if (facts.size > limit) return { fault: 'too-large' };
    return { bytes: await readFile(path) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    return isMissing ? { fault: 'missing' } : { fault: 'unreadable', reason: reasonOf(error as NodeJS.ErrnoException) };
  }
}

/** "EACCES: permission denied, open '…'" says "permission denied" to people. */
function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return /^\w+: ([^,]+)/.exec(message)?.[1] ?? code ?? message;
}

/**
 * The path on disk: of each folder the name that is the same in form NFC. Case counts, also where the system ignores it,
 * so that a guide is read everywhere or nowhere.
 */
async function locate(folder: string, file: string): Promise<string> {
  let found = folder;
  for (const part of file.split('/')) {
    const names = await readdir(found);
    const name = names.find((each) => each.normalize('NFC') === part.normalize('NFC'));
    if (name === undefined) throw Object.assign(new Error(`no ${part} in ${found}`), { code: 'ENOENT' });
    found = join(found, name);
  }
  return found;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && way !== '';
}
