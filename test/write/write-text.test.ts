import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rewriteText, writeText } from '../../src/write/index.js';
import { contents, temporaryFolder, told } from './folders.js';

it('writes a file and its folders, and leaves nothing else', async () => {
  const folder = await temporaryFolder();
  await writeText(join(folder, 'cache', 'links.json'), '{}\n');
  await writeText(join(folder, 'cache', 'links.json'), '{"a":1}\n');
  expect(await contents(folder)).toEqual({ 'cache/links.json': '{"a":1}\n' });
});

it('writes a file anew from what stands in it, byte order mark and rights included', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'keys.md');
  await writeFile(path, '\uFEFF# Keys\r\n');
  await chmod(path, 0o600);
  await rewriteText(path, (text) => text.replace('Keys', 'Locks'));
  expect(await readFile(path, 'utf8')).toBe('\uFEFF# Locks\r\n');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it('says what could not be written', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  await mkdir(join(folder, 'keys.md'));
  const below = join(folder, 'file', 'proof.json');
  expect(await told(folder, writeText(below, ''))).toContain('<folder>/file/proof.json cannot be written: ');
  expect(await told(folder, writeText(join(folder, 'keys.md'), ''))).toContain('<folder>/keys.md cannot be written: ');
});
