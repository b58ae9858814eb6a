import { execFile, execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { asOrdinaryUser } from '../../support/nobody.js';

/** Whether a child can have a file system of its own: containers may forbid it. */
export const canMount: boolean = (() => {
  try {
    execFileSync('unshare', ['-rm', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The child as one file that Node runs without anything else. */
async function bundled(folder: string): Promise<string> {
  const outfile = join(folder, 'write-child.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./write-child.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}

async function run(command: readonly string[]): Promise<string> {
  const [program = '', ...args] = command;
  const { stdout } = await promisify(execFile)(program, args);
  return stdout.trim();
}

/**
 * Runs the child as a user without rights.
 *
 * @param folder - Where everybody may read: holds the child.
 */
export async function asUser(folder: string, ...args: readonly string[]): Promise<string> {
  return run([...(asOrdinaryUser ?? []), process.execPath, await bundled(folder), ...args]);
}

/**
 * Runs the child with a small disk of its own at `<folder>/disk`, then a shell script there.
 *
 * @param kilobytes - Size of the disk.
 * @param before - Shell script that fills the disk; its folder is the disk.
 * @returns What the child printed, then what the disk holds: one line a file, name and size.
 */
export async function onSmallDisk(
  folder: string,
  kilobytes: number,
  before: string,
  ...args: readonly string[]
): Promise<string> {
  const [child, disk] = [await bundled(folder), join(folder, 'disk')];
  await mkdir(disk);
  const script = `
    mount -t tmpfs -o size=${kilobytes}k tmpfs "$1" && cd "$1" || exit 9
    ${before}
    shift; "$@"; find . -type f -printf '%P %s\\n' | sort`;
  return run(['unshare', '-rm', 'sh', '-c', script, 'sh', disk, process.execPath, child, ...args]);
}
