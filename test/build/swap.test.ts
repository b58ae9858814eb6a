import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { swapIn } from '../../src/build/swap.mjs';

let folder: string;
let dist: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-swap-'));
  dist = join(folder, 'dist');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Builds files, each of which holds its build's name, and moves them in. */
async function swap(build: string, files: readonly string[], keep: readonly string[] | undefined): Promise<void> {
  const fresh = join(folder, 'fresh');
  for (const file of files) {
    await mkdir(dirname(join(fresh, file)), { recursive: true });
    await writeFile(join(fresh, file), build);
  }
  swapIn(fresh, dist, { last: ['cli.js'], keep });
}

const present = async () =>
  (await readdir(dist, { recursive: true })).filter((file) => file.includes('.') && file !== '.npmignore').sort();

describe('a build that takes the place of another', () => {
  const first = ['cli.js', 'run-1.js', 'types/run.d.ts'];

  it('is whole where there was none', async () => {
    await swap('first', first, undefined);
    expect(await present()).toEqual(first);
    expect(await readFile(join(dist, '.npmignore'), 'utf8')).toBe('');
  });

  it('leaves the parts of the build before, and none of their types', async () => {
    await swap('first', first, undefined);
    await swap('second', ['cli.js', 'run-2.js'], first);
    expect(await present()).toEqual(['cli.js', 'run-1.js', 'run-2.js']);
    expect(await readFile(join(dist, 'cli.js'), 'utf8')).toBe('second');
    expect(await readdir(dist)).not.toContain('types');
  });

  it('removes what is older', async () => {
    await swap('first', first, undefined);
    await swap('second', ['cli.js', 'run-2.js'], first);
    await swap('third', ['cli.js', 'run-3.js'], ['cli.js', 'run-2.js']);
    expect(await present()).toEqual(['cli.js', 'run-2.js', 'run-3.js']);
  });

  it('leaves all where nobody knows what was before', async () => {
    await swap('first', first, undefined);
    await swap('second', ['cli.js', 'run-2.js'], first);
    await swap('third', ['cli.js', 'run-3.js'], undefined);
    expect(await present()).toEqual(['cli.js', 'run-1.js', 'run-2.js', 'run-3.js']);
  });

  it('keeps what is old out of the package', async () => {
    await swap('first', first, undefined);
    await swap('second', ['cli.js', 'run-2.js'], first);
    expect(await readFile(join(dist, '.npmignore'), 'utf8')).toBe('/run-1.js\n');
  });
});
