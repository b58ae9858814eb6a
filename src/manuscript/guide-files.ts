import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Why a file of the guide could not be read. */
export type ReadFault = 'missing' | 'outside' | 'not-a-file' | 'too-large' | 'unreadable';

export type ReadResult =
  | { readonly bytes: Uint8Array; readonly fault?: undefined; readonly reason?: undefined }
  /** `reason`: what the system says of a file that is there and is not given, "permission denied". */
  | { readonly bytes?: undefined; readonly fault: ReadFault; readonly reason?: string | undefined };

/** Bytes. Larger files are no text and no picture of a printable guide. */
const sizeLimit = 64 * 1024 * 1024;

/**
 * Reads one file of a guide. Names match in either Unicode form (NFC, NFD), as file systems differ. A link that
 * leads out of the folder is refused, whatever it leads to.
 *
 * @param folder - The guide's folder.
 * @param file - Relative to it, with forward slashes, already checked to lie inside by its name.
 */
export async function readGuideFile(folder: string, file: string): Promise<ReadResult> {
  try {
    const path = await realpath(await locate(folder, file));
    if (!isWithin(await realpath(folder), path)) return { fault: 'outside' };
    const facts = await stat(path);
    if (!facts.isFile()) return { fault: 'not-a-file' };
    if (facts.size > sizeLimit) return { fault: 'too-large' };
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

/** Names in a folder of the guide, sorted by code unit; empty where there is no such folder. */
export async function listFolder(folder: string, below = ''): Promise<string[]> {
  try {
    return (await readdir(join(folder, below))).sort();
  } catch {
    return [];
  }
}

/** The path on disk: the name as given, else the name of the same folder that is the same in form NFC. */
async function locate(folder: string, file: string): Promise<string> {
  const path = join(folder, file);
  if (/^[\x20-\x7e]*$/.test(file)) return path;
  let found = folder;
  for (const part of file.split('/')) {
    const names = await readdir(found);
    found = join(found, names.find((name) => name.normalize('NFC') === part.normalize('NFC')) ?? part);
  }
  return found;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && way !== '';
}
