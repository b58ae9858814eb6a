import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/build/digest.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-digest-'));
  await mkdir(join(folder, 'src', 'deep'), { recursive: true });
  await writeFile(join(folder, 'src', 'deep', 'a.ts'), 'one');
  await writeFile(join(folder, 'lock.json'), '{}');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const digest = () => digestOf(folder, ['src', 'lock.json', 'not-there.json']);

describe('digestOf', () => {
  it('does not care for times, which a clone sets at will', async () => {
    const before = digest();
    await utimes(join(folder, 'src', 'deep', 'a.ts'), 1, 1);
    expect(digest()).toBe(before);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a file changes', () => writeFile(join(folder, 'src', 'deep', 'a.ts'), 'two')],
    ['a file is renamed', () => rename(join(folder, 'src', 'deep', 'a.ts'), join(folder, 'src', 'deep', 'b.ts'))],
    ['a file is added', () => writeFile(join(folder, 'src', 'b.ts'), '')],
    ['a file goes', () => rm(join(folder, 'lock.json'))],
    ['a file that was missing comes', () => writeFile(join(folder, 'not-there.json'), '')],
  ])('differs where %s', async (_, change) => {
    const before = digest();
    await change();
    expect(digest()).not.toBe(before);
  });
});
