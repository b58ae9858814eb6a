import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseOldNode } from '../../src/build/old-node.mjs';
import { root } from '../../src/build/places.mjs';
import { argumentsOf } from '../../src/build/start-steps.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-start-'));
  await mkdir(join(folder, 'programs'));
  await cp(join(root, 'src', 'build'), join(folder, 'src', 'build'), { recursive: true });
  await cp(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** `npm start` in a bare checkout in which the only program on the path is the npm given, if any. */
async function start(npm?: string): Promise<{ status: number | null; stderr: string }> {
  const programs = join(folder, 'programs');
  if (npm) {
    await writeFile(join(programs, 'npm'), `#!/bin/sh\n${npm}\n`);
    await chmod(join(programs, 'npm'), 0o755);
  }
  const options = { env: { PATH: programs }, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [join(folder, 'src', 'build', 'start.mjs')], options);
}

describe('npm start in a bare checkout', () => {
  it('says so where the registry cannot be reached', async () => {
    const { status, stderr } = await start('echo "npm error code ENOTFOUND" >&2; exit 1');
    expect(status).toBe(3);
    expect(stderr).toMatchInlineSnapshot(`
      "Installing what Prepbook needs (once, some hundred MB; takes a minute or two) …
      npm error code ENOTFOUND

      npm could not reach its registry (ENOTFOUND). Prepbook installs its parts once, and needs the network for that.
      Check the connection (a proxy is set with \`npm config set proxy …\`) and run the same command again.
      "
    `);
  });

  it('says so where npm is missing', async () => {
    const { status, stderr } = await start();
    expect(status).toBe(3);
    expect(stderr).toMatchInlineSnapshot(`
      "Installing what Prepbook needs (once, some hundred MB; takes a minute or two) …
      npm could not be started (spawn npm ENOENT).
      It comes with Node: install both from https://nodejs.org/ and run the same command again.
      "
    `);
  });

  it('ends as npm does that was interrupted, without a word', async () => {
    const { status, stderr } = await start('kill -INT $$');
    expect(status).toBe(130);
    expect(stderr).toMatchInlineSnapshot(`
      "Installing what Prepbook needs (once, some hundred MB; takes a minute or two) …
      "
    `);
  });

  it('asks npm for what the lock file names', async () => {
    const { stderr } = await start('echo "$@" >&2; exit 1');
    expect(stderr).toContain('\nci --no-audit --no-fund --loglevel=error\n');
  });
});

describe('argumentsOf', () => {
  it.each([
    [[], ['redis', '--edition', 'book,wall,deck']],
    [
      ['--level', 'senior'],
      ['redis', '--level', 'senior'],
    ],
    [['statistics'], ['statistics']],
    [
      ['../mine', '--paper', 'a5'],
      ['../mine', '--paper', 'a5'],
    ],
  ])('makes of %j %j', (asked, args) => {
    expect(argumentsOf(asked)).toEqual(args);
  });
});

describe('refuseOldNode', () => {
  it('lets the running Node pass', () => {
    expect(refuseOldNode()).toBe(false);
  });

  it('refuses one that is too old, and says what to do', () => {
    const script = `
      const { refuseOldNode } = await import(${JSON.stringify(new URL('../../src/build/old-node.mjs', import.meta.url))});
      if (!refuseOldNode('18.20.4')) process.exitCode = 99;`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(status).toBe(3);
    expect(stderr).toMatchInlineSnapshot(`
      "Prepbook starts from Node 20 or newer, and this is Node 18.20.4.
      Install a current one from https://nodejs.org/ and run the same command again.
      "
    `);
  });
});
