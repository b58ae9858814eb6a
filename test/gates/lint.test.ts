import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../src/build/places.mjs';

/** Code that the lint must refuse, by the rule that does. */
const planted: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'process.argv': ['src/edit/argv.ts', 'export const args = process.argv;'],
  'process.exitCode': ['src/commands/exit-code.ts', 'process.exitCode = 1;'],
  'process.exit': ['src/press/exit.ts', 'process.exit(1);'],
  'Math.random': ['src/edit/random.ts', 'export const luck = Math.random();'],
  'Date.now': ['src/write/now.ts', 'export const now = Date.now();'],
  'no-console': ['src/edit/console.ts', "console.log('found');"],
  // Needs types: were the type-aware half of the lint not at work, this would pass.
  'no-floating-promises': ['src/edit/floating.ts', 'const work = async () => 1;\nwork();'],
  'no-misused-promises': ['src/edit/misused.ts', 'const ask = async () => true;\nexport const yes = ask() ? 1 : 2;'],
};

let folder: string;
let report: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-lint-'));
  await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  await copyFile(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await put('src/cli.ts', 'process.exitCode = process.argv.length;');
  await Promise.all(Object.values(planted).map(([file, text]) => put(file, text)));
  const script = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const args = [script, '--type-aware', '--deny-warnings', '--format=unix', 'src'];
  report = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(file: string, text: string): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${text}\n`);
}

describe('the lint', () => {
  it.each(Object.entries(planted))('refuses %s', (rule, [file]) => {
    const lines = report.split('\n').filter((line) => line.startsWith(`${file}:`));
    expect(lines).toEqual([expect.stringContaining(rule)]);
  });

  it('lets the command line read its arguments and end the process', () => {
    expect(report).not.toContain('src/cli.ts');
  });
});
