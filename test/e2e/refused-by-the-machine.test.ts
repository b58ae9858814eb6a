import { spawnSync } from 'node:child_process';
import { chmod, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { prepbook, steady, teaHouse } from './command-line.js';
import { digests } from './files.js';

const isRoot = process.getuid?.() === 0;

/**
 * Root may write anywhere. Without the capabilities that let it, the rights of folders bind it like anybody else,
 * and it can still read a checkout that is its own.
 */
const bound = '-dac_override,-dac_read_search';
const boundByRights = isRoot ? ['setpriv', `--bounding-set=${bound}`, `--inh-caps=${bound}`] : [];

it('an output folder that may not be written', async () => {
  const folder = await teaHouse();
  await prepbook(['build', 'tea', '--format', 'html'], { cwd: folder });
  const before = await digests(join(folder, 'output'));
  await chmod(join(folder, 'output/tea'), 0o555);
  onTestFinished(() => chmod(join(folder, 'output/tea'), 0o755));
  const refused = await prepbook(['build', 'tea', '--format', 'html', '--quiet'], {
    cwd: folder,
    within: boundByRights,
  });
  expect({ code: refused.code, stderr: steady(refused.stderr, folder) }).toMatchInlineSnapshot(`
    {
      "code": 3,
      "stderr": "error: Cannot write to <folder>/output/tea: permission denied
    hint: Give yourself the right to write there, or choose another folder with \`--out\`.
    ",
    }
  `);
  expect(await digests(join(folder, 'output'))).toEqual(before);
});

/** A file system of a megabyte, where this user may mount one. */
async function smallDisk(folder: string): Promise<string | undefined> {
  const disk = join(folder, 'disk');
  await mkdir(disk);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
  if (status !== 0) return undefined;
  onTestFinished(() => {
    spawnSync('umount', [disk]);
  });
  return disk;
}

/** Writes zeros until nothing more goes in, then gives a little room back: enough to begin a file, not to end it. */
async function fill(path: string, room: number): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (;;) await file.write(Buffer.alloc(4096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    await file.truncate((await file.stat()).size - room);
  } finally {
    await file.close();
  }
}

describe.runIf(isRoot)('a full disk', () => {
  it('is told, and the book made before stays', async ({ skip }) => {
    const folder = await teaHouse();
    const disk = await smallDisk(folder);
    if (disk === undefined) return skip('no file system can be mounted here');
    const build = ['build', 'tea', '--format', 'html', '--out', 'disk', '--quiet'];
    expect(await prepbook(build, { cwd: folder })).toMatchObject({ code: 0 });
    const before = await digests(join(disk, 'tea'));
    await fill(join(disk, 'ballast'), 100_000);
    const refused = await prepbook([...build, '--level', 'easy'], { cwd: folder });
    expect({ code: refused.code, stderr: steady(refused.stderr, folder) }).toMatchInlineSnapshot(`
      {
        "code": 3,
        "stderr": "error: Cannot write <folder>/disk/tea/tea.easy.html: no space left on the disk
      hint: Free some space, or choose a folder on another disk with \`--out\`. What was there before is still whole.
      ",
      }
    `);
    await rm(join(disk, 'ballast'));
    expect(await digests(join(disk, 'tea'))).toEqual(before);
  });
});
