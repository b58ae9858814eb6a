import { posix } from 'node:path';

/** Options that all formats share. */
export interface FormatOptions {
  /**
   * The guide's folder as readers of the report see it, `content/redis`: it is set before the files' names. Empty
   * where they run the command in it.
   */
  readonly root: string;
}

/** Path of a message's file from where the report is read, with forward slashes. */
export function reportPath(root: string, file: string): string {
  return posix.join(root.replaceAll('\\', '/'), file);
}
