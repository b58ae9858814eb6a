import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { GuideSource } from '../../src/guide/guide-source.js';
import { folderSource, memorySource, readGuide } from '../../src/manuscript/index.js';
import { config, png, question } from './guide-folder.js';

const files = {
  'guide.yaml': config,
  'keys.md': question('A name.\n\n![A square](pictures/größe.png)'),
  'pictures/größe.png': png,
};

async function onDisk(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sources-')), 'tea');
  onTestFinished(() => rm(dirname(folder), { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

const kinds: Record<string, () => Promise<GuideSource>> = {
  folder: async () => folderSource(await onDisk()),
  memory: async () => memorySource('tea', files),
};

describe.each(Object.keys(kinds))('a source of the kind %s', (kind) => {
  const open = (): Promise<GuideSource> => kinds[kind]?.() ?? Promise.reject(new Error(kind));

  test('lists one folder at a time, sorted', async () => {
    const source = await open();
    expect(source.id).toBe('tea');
    expect(await source.list()).toEqual(['guide.yaml', 'keys.md', 'pictures']);
    expect(await source.list('pictures/')).toEqual(['größe.png']);
    expect(await source.list('nowhere/')).toEqual([]);
  });

  test('reads within a limit, in either form of Unicode, and says why it cannot', async () => {
    const source = await open();
    expect((await source.read('pictures/größe.png'.normalize('NFD'), png.length)).bytes).toEqual(
      kind === 'folder' ? Buffer.from(png) : png,
    );
    expect(await source.read('pictures/größe.png', png.length - 1)).toEqual({ fault: 'too-large' });
    expect(await source.read('keys.md/more', 9)).toEqual({ fault: 'missing' });
    expect(await source.read('gone.md', 9)).toEqual({ fault: 'missing' });
  });

  test('gives the same guide', async () => {
    const { guide, messages } = await readGuide(await open());
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    expect(guide?.id).toBe('tea');
    expect([...(guide?.pictures.keys() ?? [])]).toEqual(['pictures/größe.png']);
  });
});

test('a folder is not left, whatever a link leads to', async () => {
  const folder = await onDisk();
  await symlink('/etc/hostname', join(folder, 'host.md'));
  expect(await folderSource(folder).read('host.md', 9999)).toEqual({ fault: 'outside' });
  expect(await folderSource(folder).read('../secret.md', 9999)).toMatchObject({ fault: expect.any(String) });
});

test('what changes in a folder between two reads is seen', async () => {
  const folder = await onDisk();
  const source = folderSource(folder);
  expect(await source.read('pictures/größe.png', 9999)).toHaveProperty('bytes');
  await rename(join(folder, 'pictures'), join(folder, 'drawings'));
  expect(await source.read('pictures/größe.png', 9999)).toEqual({ fault: 'missing' });
  expect(await source.read('drawings/größe.png', 9999)).toHaveProperty('bytes');
  await writeFile(join(folder, 'drawings', 'new.png'), png);
  expect(await source.read('drawings/new.png', 9999)).toHaveProperty('bytes');
});

test('a name in other letters is another name, on every system', async () => {
  expect(await folderSource(await onDisk()).read('Keys.md', 9999)).toEqual({ fault: 'missing' });
});

test.each(['', '..', 'a/b', '.hidden'])('"%s" is no id of a guide in memory', (id) => {
  expect(() => memorySource(id, {})).toThrow(RangeError);
});

test.each(['/keys.md', '../keys.md', 'a//b.md', './keys.md'])('"%s" is no path within a guide', (path) => {
  expect(() => memorySource('tea', { [path]: '' })).toThrow(RangeError);
});

test('memory lists a folder whose name comes in the other form of Unicode', async () => {
  const source = memorySource('tea', { 'größen/ä.png': new Uint8Array() });
  expect(await source.list('größen/'.normalize('NFD'))).toEqual(['ä.png']);
});
