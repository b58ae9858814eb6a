import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import lockfile from 'proper-lockfile';

/** Size in bytes of every unpacked file, by its path within the folder. */
type Receipt = Readonly<Record<string, number>>;

const receiptName = 'unpacked.json';

/**
 * Fills a folder of the cache once, however many processes ask for it at the same time. The files are made in a
 * folder beside it that takes its name only when all of them are there, so that nobody ever sees half a browser;
 * a receipt of the sizes tells later whether something was cut short since.
 *
 * @param folder Where the files shall be; its parent is made for this user alone where it is missing.
 * @param fill Writes the files into the folder that it is given.
 */
export async function unpackOnce(folder: string, fill: (target: string) => Promise<void>): Promise<void> {
  if (await isIntact(folder)) return;
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const release = await lockfile.lock(parent, {
    lockfilePath: `${folder}.lock`,
    stale: 20_000,
    retries: { retries: 240, factor: 1, minTimeout: 250, maxTimeout: 250 },
  });
  try {
    if (await isIntact(folder)) return;
    await removeRests(folder);
    const partial = await mkdtemp(`${folder}.partial-`);
    await fill(partial);
    await writeFile(join(partial, receiptName), JSON.stringify(await sizes(partial)));
    await rename(partial, folder);
  } finally {
    await release();
  }
}

/** A broken folder, and what interrupted runs left beside it. Only the holder of the lock may do this. */
async function removeRests(folder: string): Promise<void> {
  const parent = dirname(folder);
  const name = basename(folder);
  for (const entry of await readdir(parent)) {
    if (entry === name || entry.startsWith(`${name}.partial-`)) await rm(join(parent, entry), { recursive: true });
  }
}

async function isIntact(folder: string): Promise<boolean> {
  try {
    const receipt: Receipt = JSON.parse(await readFile(join(folder, receiptName), 'utf8'));
    for (const [name, size] of Object.entries(receipt)) {
      if ((await stat(join(folder, name))).size !== size) return false;
    }
    return true;
  } catch {
    return false;
  }
}

async function sizes(folder: string): Promise<Receipt> {
  const receipt: Record<string, number> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    receipt[path.slice(folder.length + 1)] = (await stat(path)).size;
  }
  return receipt;
}
