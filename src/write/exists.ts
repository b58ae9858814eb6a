import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';

/** What stands at a path, links not followed; undefined for nothing. */
export async function statIfExists(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

export const exists = async (path: string): Promise<boolean> => (await statIfExists(path)) !== undefined;
