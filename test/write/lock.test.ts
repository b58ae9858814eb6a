import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '../../src/write/lock.js';
import { temporaryFolder, told } from './folders.js';

const impatient = { attempts: 2, pause: 1 };

test('lets one writer in at a time, and the next when it is done', async () => {
  const folder = await temporaryFolder();
  const refused = await withLock(folder, () =>
    told(
      folder,
      withLock(folder, async () => 'both', impatient),
    ),
  );
  expect(refused).toMatchInlineSnapshot(`
    "environment/out-busy: Another build is writing to <folder>
      hint: Wait until it is done; if none is running, remove <folder>/.prepbook-lock."
  `);
  expect(await withLock(folder, async () => 'next', impatient)).toBe('next');
  expect(await readdir(folder)).toEqual([]);
});

test('opens after a failure', async () => {
  const folder = await temporaryFolder();
  const failing = async () => {
    throw new Error('no good');
  };
  await expect(withLock(folder, failing)).rejects.toThrow('no good');
  expect(await withLock(folder, async () => 'next', impatient)).toBe('next');
});

test('takes over the lock of a dead process', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, '.prepbook-lock'));
  const longAgo = new Date('2026-01-01');
  await utimes(join(folder, '.prepbook-lock'), longAgo, longAgo);
  expect(await withLock(folder, async () => 'mine', impatient)).toBe('mine');
});

test('stops waiting when it is told to', async () => {
  const folder = await temporaryFolder();
  const waiting = () =>
    told(
      folder,
      withLock(folder, async () => 'both', { signal: AbortSignal.abort() }),
    );
  expect(await withLock(folder, waiting)).toContain('interrupted/interrupted');
});
