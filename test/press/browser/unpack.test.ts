import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unpackOnce } from '../../../src/press/browser/unpack.js';

let cache: string;
let filled: number;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'prepbook-unpack-'));
  filled = 0;
});
afterEach(() => rm(cache, { recursive: true }));

async function fill(target: string): Promise<void> {
  filled += 1;
  await writeFile(join(target, 'program'), `number ${filled}`);
}

const unpack = () => unpackOnce(join(cache, 'inner', 'v1'), fill);
const content = () => readFile(join(cache, 'inner', 'v1', 'program'), 'utf8');

it('fills the folder once, however many ask at the same time', async () => {
  await Promise.all([unpack(), unpack(), unpack(), unpack()]);
  await unpack();
  expect(filled).toBe(1);
  expect(await content()).toBe('number 1');
  expect(await readdir(join(cache, 'inner'))).toEqual(['v1']);
});

it('fills it again where a file was cut short or is gone', async () => {
  await unpack();
  await truncate(join(cache, 'inner', 'v1', 'program'), 3);
  await unpack();
  expect(await content()).toBe('number 2');
  await rm(join(cache, 'inner', 'v1', 'program'));
  await unpack();
  expect(await content()).toBe('number 3');
});

it('leaves nothing half done under the folder’s name, and clears it away later', async () => {
  const broken = async (target: string) => {
    await fill(target);
    throw new Error('The disk is full.');
  };
  await expect(unpackOnce(join(cache, 'inner', 'v1'), broken)).rejects.toThrow('The disk is full.');
  expect(await readdir(join(cache, 'inner'))).toEqual([expect.stringMatching(/^v1\.partial-/)]);
  await unpack();
  expect(await readdir(join(cache, 'inner'))).toEqual(['v1']);
});
