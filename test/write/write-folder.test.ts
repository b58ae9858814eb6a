import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../../src/write/index.js';
import { contents, temporaryFolder, told } from './folders.js';

const filesOf = (record: Record<string, string>) =>
  new Map(Object.entries(record).map(([name, text]) => [name, new TextEncoder().encode(text)]));

test('replaces a folder whole', async () => {
  const parent = await temporaryFolder();
  const folder = join(parent, 'deep', 'boats.xhtml');
  await writeFolder(folder, filesOf({ mimetype: 'one', 'OEBPS/old.xhtml': 'old' }));
  await writeFolder(folder, filesOf({ mimetype: 'two', 'OEBPS/new.xhtml': 'new', 'OEBPS/fonts/a.woff2': 'font' }));
  expect(await contents(folder)).toEqual({ mimetype: 'two', 'OEBPS/new.xhtml': 'new', 'OEBPS/fonts/a.woff2': 'font' });
  expect(await readdir(join(parent, 'deep'))).toEqual(['boats.xhtml']);
});

test('clears what a run left that was ended during the swap', async () => {
  const parent = await temporaryFolder();
  await mkdir(join(parent, 'boats.xhtml'));
  for (const name of ['.prepbook-tmp-0123456789ab', '.prepbook-old-boats.xhtml']) {
    await mkdir(join(parent, name));
    await writeFile(join(parent, name, 'mimetype'), 'left');
  }
  await writeFolder(join(parent, 'boats.xhtml'), filesOf({ mimetype: 'new' }));
  expect(await contents(parent)).toEqual({ 'boats.xhtml/mimetype': 'new' });
});

test('leaves the old folder where a file cannot be written', async () => {
  const parent = await temporaryFolder();
  const folder = join(parent, 'boats.xhtml');
  await writeFolder(folder, filesOf({ mimetype: 'old' }));
  const run = writeFolder(folder, filesOf({ mimetype: 'new', 'mimetype/below': 'impossible' }));
  expect(await told(parent, run)).toContain('usage/out-is-a-file');
  expect(await contents(parent)).toEqual({ 'boats.xhtml/mimetype': 'old' });
});

test('tells of a file in its place', async () => {
  const parent = await temporaryFolder();
  await writeFile(join(parent, 'boats.xhtml'), 'a page of mine');
  expect(
    await told(parent, writeFolder(join(parent, 'boats.xhtml'), filesOf({ mimetype: 'new' }))),
  ).toMatchInlineSnapshot(`
    "usage/file-in-the-way: Cannot write <folder>/boats.xhtml: a file is in the folder’s place
      hint: Move that file away, or choose another folder with \`out\`."
  `);
  expect(await contents(parent)).toEqual({ 'boats.xhtml': 'a page of mine' });
});

test('refuses a file outside the folder', async () => {
  const parent = await temporaryFolder();
  await expect(writeFolder(join(parent, 'boats.xhtml'), filesOf({ '../../escaped': 'x' }))).rejects.toThrow(
    'leads out of its folder',
  );
  expect(await readdir(parent)).toEqual([]);
});
