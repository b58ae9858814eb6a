import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { installCommand, ownProgram, withProgram } from '../../src/commands/own-program.js';

async function folderWith(...files: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prepbook-program-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), '');
  }
  return folder;
}

it('is called by its name where a shell finds it, else through npx', async () => {
  const folder = await folderWith('bin/prepbook', 'node_modules/.bin/prepbook');
  const own = join(folder, 'node_modules', '.bin');
  expect(ownProgram({ PATH: [own, join(folder, 'bin')].join(delimiter) })).toBe('prepbook');
  expect(ownProgram({ PATH: own })).toBe('npx prepbook');
  expect(ownProgram({})).toBe('npx prepbook');
});

it('names commands as they are typed, and leaves other words alone', () => {
  const text = 'hint: `prepbook list` shows them\n  prepbook build x\nthe prepbook command, prepbook.config.ts';
  expect(withProgram(text, 'npx prepbook')).toBe(
    'hint: `npx prepbook list` shows them\n  npx prepbook build x\nthe prepbook command, prepbook.config.ts',
  );
});

it('installs packages where this program finds them', async () => {
  const folder = await folderWith('package.json');
  const names = ['@fontsource/noto-sans-kr', '@fontsource/noto-sans-jp'];
  const inProject = join(folder, 'node_modules', 'prepbook');
  expect(installCommand(names, inProject, 'build')).toBe('npm i @fontsource/noto-sans-kr @fontsource/noto-sans-jp');
});
