import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { GuideSource, ReadResult } from '../../guide/guide-source.js';

/**
 * The files of a guide in a folder; the folder's name is the guide's id. A link that leads out of the folder is refused,
 * whatever it leads to.
 */
export function folderSource(path: string): GuideSource & { readonly folder: string } {
  const folder = resolve(path);
  const listings: Listings = new Map();
  return {
    id: basename(folder),
    folder,
    list: (below = '') => listFolder(join(folder, below)),
    read: (file, limit) => readWithin(folder, file, limit, listings),
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

/** Names in each folder, as they were when it was last looked into. */
type Listings = Map<string, readonly string[]>;

async function readWithin(folder: string, file: string, limit: number, listings: Listings): Promise<ReadResult> {
  try {
    const located = await locate(folder, file, listings);
    if (located === undefined) return { fault: 'missing' };
    const path = await realpath(located);
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
 * so that a guide is read everywhere or nowhere. A folder is listed once, and again for a name that may be new in it.
 *
 * @returns Undefined where there is no such file.
 */
async function locate(folder: string, file: string, listings: Listings): Promise<string | undefined> {
  let found = folder;
  for (const part of file.split('/')) {
    const name = sameName(part, listings.get(found)) ?? sameName(part, await listAnew(found, listings));
    if (name === undefined) return undefined;
    found = join(found, name);
  }
  return found;
}

function sameName(name: string, names: readonly string[] = []): string | undefined {
  return names.find((each) => each.normalize('NFC') === name.normalize('NFC'));
}

async function listAnew(folder: string, listings: Listings): Promise<readonly string[]> {
  const names = await readdir(folder);
  listings.set(folder, names);
  return names;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && way !== '';
}
