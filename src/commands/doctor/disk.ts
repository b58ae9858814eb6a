import { statfs } from 'node:fs/promises';
import { formatBytes } from '../quantity.js';
import type { Diagnosis } from './diagnosis.js';
import { nearestExisting } from './write-access.js';

/** A large book in all formats, with its temporary files, and the browser unpacked once. */
const enough = 500e6;
/** Less than this does not hold a book of a few dozen questions. */
const least = 20e6;

/** Whether there is room for a book. */
export async function checkDisk(folder: string): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(await nearestExisting(folder));
  return judgeSpace(bavail * bsize);
}

/** Judges free space, in bytes. */
export function judgeSpace(free: number): Diagnosis {
  const message = `${formatBytes(free)} free`;
  if (free >= enough) return { name: 'Disk', status: 'ok', message };
  const status = free >= least ? 'warn' : 'fail';
  return { name: 'Disk', status, message, hint: `Free some space: ${formatBytes(enough)} are plenty.` };
}
