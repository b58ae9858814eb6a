import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dependsOnCheckoutOnly, guideFiles, isGuideBuilt, noteGuideBuilt } from '../../src/build/guide.mjs';

let folder: string;

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-guide-'));
  await put('content/redis/guide.yaml', 'title: Redis');
  await put('styles/print.css', 'p {}');
  await put('src/cli.ts', 'run();');
  await put('output/redis/redis.pdf', 'a book');
  await put('output/redis/manifest.json', JSON.stringify({ artifacts: [{ path: 'redis.pdf' }] }));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('isGuideBuilt', () => {
  it('is false before the first build', () => {
    expect(isGuideBuilt(folder, [])).toBe(false);
  });

  it('is true after one, for the same arguments only', () => {
    noteGuideBuilt(folder, ['--level', 'senior']);
    expect(isGuideBuilt(folder, ['--level', 'senior'])).toBe(true);
    expect(isGuideBuilt(folder, ['--level', 'mid'])).toBe(false);
    expect(isGuideBuilt(folder, [])).toBe(false);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the content changes', () => put('content/redis/guide.yaml', 'title: Valkey')],
    ['a style changes', () => put('styles/print.css', 'p { color: red }')],
    ['the code changes', () => put('src/cli.ts', 'walk();')],
    ['the book is gone', () => rm(join(folder, 'output/redis/redis.pdf'))],
    ['the book is not what was made', () => put('output/redis/redis.pdf', 'half a bo')],
    ['the output is gone', () => rm(join(folder, 'output'), { recursive: true })],
    ['another build has changed what is there', () => put('output/redis/manifest.json', '{"artifacts": []}')],
  ])('is false again where %s', async (_, change) => {
    noteGuideBuilt(folder, []);
    expect(isGuideBuilt(folder, [])).toBe(true);
    await change();
    expect(isGuideBuilt(folder, [])).toBe(false);
  });

  it('never skips what may depend on more than the checkout', () => {
    const args = ['../elsewhere', '--level', 'senior'];
    noteGuideBuilt(folder, args);
    expect(isGuideBuilt(folder, args)).toBe(false);
  });
});

describe('dependsOnCheckoutOnly', () => {
  it.each([
    [[]],
    [['--level', 'mid,senior', '--paper=a5', '--verbose']],
    [['redis']],
    [['redis', '--edition', 'wall']],
  ])('holds for %j', (args) => {
    expect(dependsOnCheckoutOnly(folder, args)).toBe(true);
  });

  it.each([
    [['kafka']],
    [['./content/redis']],
    [['..']],
    [['--out', 'here']],
    [['redis', '--out', 'here']],
    [['--browser=/bin/x']],
    [['--json']],
    [['--quiet', 'redis']],
    [['--new-flag']],
  ])('does not for %j', (args) => {
    expect(dependsOnCheckoutOnly(folder, args)).toBe(false);
  });
});

describe('guideFiles', () => {
  it('are those that the manifests list', () => {
    expect(guideFiles(folder)).toEqual(['output/redis/redis.pdf']);
  });
});
