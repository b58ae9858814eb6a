import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ToolError } from '../../src/diagnostics/tool-error.js';
import { makeFolder, withinTime } from '../../src/write/make-folder.js';

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prepbook-folder-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((cause: unknown) => cause);
  if (!(error instanceof ToolError)) throw new Error('expected a ToolError, got none', { cause: error });
  return `${error.kind}/${error.code}: ${error.message}\n  hint: ${error.hint}`;
}

it('makes a folder with those above it, also through a link, and side by side', async () => {
  const folder = await temporary();
  await symlink(folder, join(folder, 'link'));
  const target = join(folder, 'link', 'a', 'b');
  await Promise.all([makeFolder(target), makeFolder(target), makeFolder(join(target, 'c'))]);
  expect((await stat(join(folder, 'a', 'b', 'c'))).isDirectory()).toBe(true);
});

it('tells of a file in the way', async () => {
  const folder = await temporary();
  await writeFile(join(folder, 'file'), '');
  expect(await refusal(makeFolder(join(folder, 'file', 'a')))).toContain('usage/out-is-a-file');
});

it.runIf(process.platform === 'linux')('ends below /proc, where no folder can be', async () => {
  expect(await refusal(makeFolder('/proc/prepbook/x'))).toMatchInlineSnapshot(`
    "environment/out-missing: Cannot write to /proc/prepbook/x: there is no such folder, and none can be made there
      hint: Choose another folder with \`out\`."
  `);
});

it('gives up a disk that does not answer', async () => {
  const never = new Promise<never>(() => {});
  expect(await refusal(withinTime('/mnt/far', 1, never))).toMatchInlineSnapshot(`
    "environment/out-hangs: Cannot write to /mnt/far: its disk has not answered for 1 s
      hint: Choose a folder on another disk with \`out\`."
  `);
});
