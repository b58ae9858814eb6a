import { mkdir, readdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { needs } from '../support/tools.js';
import { prepbook, temporaryFolder } from './command-line.js';

const guide = 'title: Trams\nlevels: [{ id: easy, name: Easy }]\nsections: [stops]\nreviewed: 2026-11-23\n';
const section = (...fences: readonly string[]) =>
  `# Stops\n\n## What waits?\n\n\`easy\`\n\nA server.\n\n${fences.join('\n\n')}\n`;
const fence = (...lines: readonly string[]) => ['```redis-cli', ...lines, '```'].join('\n');

/** Processes whose working folder lies in this one. */
async function processesIn(folder: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map((pid) => readlink(join('/proc', pid, 'cwd')).catch(() => '')));
  return folders.filter((each) => each.startsWith(folder));
}

/** Proofs an example that waits, with a Ctrl-C each time that one of the words is said. */
async function interruptedAt(...words: readonly string[]) {
  const cwd = await temporaryFolder();
  const scratch = join(cwd, 'scratch');
  await mkdir(join(cwd, 'content', 'tram'), { recursive: true });
  await mkdir(scratch);
  await writeFile(join(cwd, 'content', 'tram', 'guide.yaml'), guide);
  const waits = section(fence('> PING', 'PONG'), fence('! wait 5s', '! wait 5s', '! wait 5s'));
  await writeFile(join(cwd, 'content', 'tram', 'stops.md'), waits);
  const pending = [...words];
  const { code, stdout, stderr } = await prepbook(['proof', '--verbose'], {
    cwd,
    env: { TMPDIR: scratch },
    onStderr: (text, child) => {
      if (!pending[0] || !text.includes(pending[0])) return;
      pending.shift();
      child.kill('SIGINT');
    },
  });
  expect(await processesIn(scratch)).toEqual([]);
  expect(await readdir(scratch)).toEqual([]);
  expect(await readdir(join(cwd, 'content', 'tram'))).toEqual(['guide.yaml', 'stops.md']);
  return { code, stdout, stderr };
}

describe('a proof that is interrupted leaves no process, no folder and no record', () => {
  const withRedis = needs('redis-server');

  withRedis('at Ctrl-C', async () => {
    // The first example has run, so its server is there.
    expect(await interruptedAt('what-waits/1: same')).toMatchInlineSnapshot(`
      {
        "code": 130,
        "stderr": "Reading the guide
      Running the examples
        what-waits/1: same
      Stopping. Ctrl-C once more ends it at once.
      Interrupted. No file was left half-written.
      ",
        "stdout": "",
      }
    `);
  });

  withRedis('at the second Ctrl-C', async () => {
    const { code } = await interruptedAt('what-waits/1: same', 'Stopping');
    expect(code).toBe(130);
  });
});
