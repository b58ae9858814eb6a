import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureWritable } from '../../src/write/index.js';
import { asOrdinaryUser } from '../support/nobody.js';
import { asUser, canMount, onSmallDisk } from './children/run.js';
import { temporaryFolder, told } from './folders.js';

async function readableFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755);
  return folder;
}

describe('ensureWritable', () => {
  test('makes the folder and leaves nothing in it', async () => {
    const folder = join(await temporaryFolder(), 'output', 'boats');
    await ensureWritable(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  test('tells of a file in the folder’s place', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'output'), 'a file');
    expect(await told(folder, ensureWritable(join(folder, 'output')))).toMatchInlineSnapshot(`
      "usage/out-is-a-file: Cannot write to <folder>/output: it is a file, not a folder
        hint: Choose another folder with \`out\`."
    `);
    expect(await told(folder, ensureWritable(join(folder, 'output', 'boats')))).toMatchInlineSnapshot(`
      "usage/out-is-a-file: Cannot write to <folder>/output: it is a file, not a folder
        hint: Choose another folder with \`out\`."
    `);
  });
});

describe.skipIf(!asOrdinaryUser)('without the right to write (needs a checkout that `nobody` may read)', () => {
  test('ensureWritable tells', async () => {
    const folder = await readableFolder();
    await mkdir(join(folder, 'output'), { mode: 0o555 });
    const output = await asUser(folder, 'ensure', join(folder, 'output'));
    expect(output.replaceAll(folder, '<folder>')).toMatchInlineSnapshot(`
      "environment/out-not-writable: Cannot write to <folder>/output: permission denied
        hint: Give yourself the right to write there, or choose another folder with \`out\`."
    `);
  });

  test('ensureWritable tells where the folder cannot be made', async () => {
    const folder = await readableFolder();
    await mkdir(join(folder, 'output'), { mode: 0o555 });
    const output = await asUser(folder, 'ensure', join(folder, 'output', 'boats'));
    expect(output).toContain('environment/out-not-writable');
  });

  test('writeArtifacts tells', async () => {
    const folder = await readableFolder();
    await mkdir(join(folder, 'output'), { mode: 0o555 });
    const output = await asUser(folder, 'write', join(folder, 'output'), 'boats.html', '10');
    expect(output).toContain('environment/out-not-writable');
    expect(await readdir(join(folder, 'output'))).toEqual([]);
  });

  test('a folder with the right to write is written', async () => {
    const folder = await readableFolder();
    await mkdir(join(folder, 'output'));
    await chmod(join(folder, 'output'), 0o777);
    expect(await asUser(folder, 'write', join(folder, 'output'), 'boats.html', '10')).toBe('written');
  });
});

describe.skipIf(!canMount)('on a full disk (needs a mount of its own)', () => {
  test('an artifact that does not fit leaves the last good one and nothing else', async () => {
    const folder = await temporaryFolder();
    const old = 'head -c 1000 /dev/zero > boats.html';
    const output = await onSmallDisk(folder, 256, old, 'write', join(folder, 'disk'), 'boats.html', '1000000');
    expect(output.replaceAll(folder, '<folder>')).toMatchInlineSnapshot(`
      "environment/disk-full: Cannot write <folder>/disk/boats.html: no space left on the disk
        hint: Free some space, or choose a folder on another disk with \`out\`. What was there before is still whole.
      boats.html 1000"
    `);
  });

  test('a disk with room for a part of the file only is full too', async () => {
    const folder = await temporaryFolder();
    const filled = 'head -c 1000 /dev/zero > boats.html; head -c 180000 /dev/zero > other';
    const output = await onSmallDisk(folder, 256, filled, 'write', join(folder, 'disk'), 'boats.html', '90000');
    expect(output).toContain('environment/disk-full');
    expect(output).toContain('boats.html 1000');
  });

  test('what fits is written', async () => {
    const folder = await temporaryFolder();
    const output = await onSmallDisk(folder, 256, ':', 'write', join(folder, 'disk'), 'boats.html', '1000');
    expect(output).toMatch(/^written\nboats\.html 1000\nmanifest\.json \d+$/);
  });

  test('ensureWritable tells before the build', async () => {
    const folder = await temporaryFolder();
    const output = await onSmallDisk(folder, 64, 'cat /dev/zero > other 2>/dev/null', 'ensure', join(folder, 'disk'));
    expect(output).toContain('environment/disk-full');
  });
});

describe.skipIf(!canMount)('on a read-only disk (needs a mount of its own)', () => {
  test('ensureWritable tells', async () => {
    const folder = await temporaryFolder();
    const readOnly = 'mount -o remount,ro "$1"';
    const output = await onSmallDisk(folder, 64, readOnly, 'ensure', join(folder, 'disk'));
    expect(output.replaceAll(folder, '<folder>')).toMatchInlineSnapshot(`
      "environment/disk-read-only: Cannot write to <folder>/disk: the disk is read-only
        hint: Choose another folder with \`out\`."
    `);
  });
});
