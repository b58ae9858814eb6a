import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ProofFlags, runProof } from '../../src/commands/proof.js';
import { run } from '../../src/commands/run.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { needs } from '../support/tools.js';
import { recordIo } from './recorded-io.js';

const withRedis = needs('redis-server');
const root = fileURLToPath(new URL('../..', import.meta.url));
const fixture = fileURLToPath(new URL('../fixtures/proof', import.meta.url));
const flags: ProofFlags = { redisServer: [], docker: [], jobs: '2', date: '2026-11-25' };

/** A working folder with a copy of the fixture guide, and a command line in it. */
async function inCopy(env: Record<string, string> = { PATH: process.env.PATH ?? '' }) {
  const cwd = await temporaryFolder();
  await mkdir(join(cwd, 'content'));
  await cp(fixture, join(cwd, 'content', 'tram'), { recursive: true });
  return { cwd, ...recordIo({ cwd, env }), file: (name: string) => join(cwd, 'content', 'tram', name) };
}

/** Replaces the version of whatever server is installed here. */
const steady = (text: string) => text.replace(/\bRedis 7\.\d+\.\d+/g, 'Redis <version>');

describe('a proof', () => {
  withRedis('tells a line a section, differences side by side, and counts', async () => {
    const { io, out, err } = await inCopy();
    expect(await runProof(io, undefined, flags)).toBe(1);
    expect(err()).toBe('Reading the guide\nRunning the examples\n');
    expect(steady(out())).toMatchInlineSnapshot(`
      "content/tram/01-stops.md:29:14  warning  "simply" is a word that this guide avoids. Leave it out, or choose another.  discouraged-words

      1 warning
      content/tram/01-stops.md:36:1  differs on Redis <version>  > LRANGE stops 0 -1
          expected │ got
          1) "a"   ≠ 1) "b"
          2) "b"   ≠ 2) "a"
      content/tram/01-stops.md:39:1  differs on Redis <version>  > GET stops
          expected  │ got
          "nothing" ≠ (error) WRONGTYPE Operation against a key holding the wrong kind of value
      content/tram/01-stops.md:52:1  refused  A proof does not send \`SHUTDOWN NOSAVE\`. Leave it out, or add \`illustration\` behind the language of an example that is not run.
      1  Stops  3 of 4 examples run, 1 refused, 1 differs
      2  More   0 of 1 example run, 1 not run here
      content/tram/02-more.md:9:1  not run here: needs Redis 99.0; never run as it stands
      3 of 5 examples run on Redis <version>, 1 not run here (need Redis 99.0), 1 refused, 1 differ
      "
    `);
  });

  withRedis('of one question, or one section, is about that alone', async () => {
    const { io, out } = await inCopy();
    expect(await runProof(io, 'tram', { ...flags, only: 'same', quiet: true })).toBe(0);
    expect(await runProof(io, 'tram', { ...flags, section: 'more', quiet: true })).toBe(0);
    expect(steady(out())).toMatchInlineSnapshot(`
      "1  Stops  2 of 2 examples run
      2 of 2 examples run on Redis <version>, 0 not run here, 0 differ
      2  More  0 of 1 example run, 1 not run here
      content/tram/02-more.md:9:1  not run here: needs Redis 99.0; never run as it stands
      0 of 1 example run, 1 not run here (need Redis 99.0), 0 differ
      "
    `);
  });

  withRedis('says what could be run where nothing can', async () => {
    const { io, out, file } = await inCopy();
    const shown = (await readFile(file('02-more.md'), 'utf8')).replace(
      /^```redis-cli.*$/m,
      '```redis-cli illustration',
    );
    await writeFile(file('02-more.md'), shown);
    expect(await runProof(io, 'tram', { ...flags, section: 'more', quiet: true })).toBe(0);
    expect(out()).toBe('Nothing to run: only `redis-cli`, `conf`, `lua` and `sql` blocks can be.\n');
  });

  withRedis('writes a record that a second run leaves as it is', async () => {
    const { io, file } = await inCopy();
    await runProof(io, undefined, flags);
    const first = await readFile(file('proof.json'), 'utf8');
    expect(Object.keys(JSON.parse(first).proofs)).toEqual(['differs/1', 'newer/1', 'same/1', 'same/2']);
    await runProof(io, undefined, { ...flags, date: '2027-01-01' });
    expect(await readFile(file('proof.json'), 'utf8')).toBe(first);
  });

  withRedis('takes over what was observed, with marks that still match', async () => {
    const { io, out, err, file } = await inCopy();
    expect(await runProof(io, undefined, { ...flags, update: true, only: 'differs' })).toBe(1);
    expect(out()).toContain('≠');
    expect(err()).toContain('2 replies taken over in 01-stops.md. Look at them before you trust them.');
    expect(await readFile(file('01-stops.md'), 'utf8')).toContain(
      '> XADD gate * pass 1\n"<id>"\n> LRANGE stops 0 -1\n1) "b"\n2) "a"\n> GET stops\n(error) WRONG',
    );
    expect(await runProof(recordIo({ cwd: io.cwd, env: io.env }).io, undefined, { ...flags, only: 'differs' })).toBe(0);
  });

  withRedis('is data for scripts', async () => {
    const { io, out } = await inCopy();
    await runProof(io, undefined, { ...flags, json: true, quiet: true });
    const data = JSON.parse(out());
    expect(data.counts).toEqual({ examples: 5, run: 3, notRun: 1, refused: 1, differ: 1, illustrations: 1 });
    expect(data.examples[2]).toMatchObject({
      key: 'differs/1',
      result: 'differs',
      differences: [{ line: 36 }, { line: 39 }],
    });
    expect(data.messages.map(({ rule }: { rule: string }) => rule)).toEqual(['discouraged-words']);
  });

  withRedis('counts on a terminal', async () => {
    const { cwd } = await inCopy();
    const { io, err } = recordIo({ cwd, live: true, columns: 60, env: { PATH: process.env.PATH } });
    await runProof(io, undefined, { ...flags, only: 'same' });
    expect(err()).toContain('Running the examples (2 of 2) …');
    expect(err().endsWith('\r\x1b[K')).toBe(true);
  });
});

describe('faults', () => {
  it('no server', async () => {
    const { io, err } = await inCopy({ PATH: '/nowhere' });
    expect(await run(io, ['proof', '--quiet'])).toBe(3);
    expect(err()).toMatchInlineSnapshot(`
      "error: There is no redis-server here to run the examples on
      hint: Install one (Debian, Ubuntu: sudo apt-get install redis-server; macOS: brew install redis),
      name one with \`--redis-server PATH\`, or use an image of Docker’s with \`--docker redis:8.2\`.
      "
    `);
  });

  it('a server that is none', async () => {
    const { io, err, cwd } = await inCopy();
    await writeFile(join(cwd, 'liar'), '#!/bin/sh\necho hello\n');
    await chmod(join(cwd, 'liar'), 0o755);
    expect(await run(io, ['proof', '--quiet', '--redis-server', './liar'])).toBe(3);
    expect(err()).toMatchInlineSnapshot(`
      "error: \`./liar\` is no server that can be started
      hint: It has to answer \`--version\` as redis-server and valkey-server do.
      "
    `);
  });

  it.each([
    ['--only', 'sane'],
    ['--section', 'stop'],
    ['--jobs', '0'],
    ['--date', 'today'],
    ['--allow', 'sh'],
  ])('%s %s', async (...args) => {
    const { io, err } = await inCopy();
    expect(await run(io, ['proof', '--quiet', ...args])).toBe(2);
    expect(err()).toMatchSnapshot();
  });

  it('faults in the guide', async () => {
    const { io, err, file } = await inCopy();
    await writeFile(file('01-stops.md'), '## A question\n\nWithout a level.\n');
    expect(await run(io, ['proof', '--quiet'])).toBe(1);
    expect(err()).toContain('question-level-present');
  });

  it('a record that is none', async () => {
    const { io, err, file } = await inCopy();
    await writeFile(file('proof.json'), '{}');
    expect(await run(io, ['proof', '--quiet'])).toBe(1);
    expect(err()).toContain('is no record of proofs\nhint: Delete it and run `prepbook proof` again.');
  });
});

describe('the Redis guide', () => {
  withRedis(
    'says what a server says',
    async () => {
      const cwd = await temporaryFolder();
      await mkdir(join(cwd, 'content'));
      await cp(join(root, 'content', 'redis'), join(cwd, 'content', 'redis'), { recursive: true });
      const { io, out } = recordIo({ cwd, env: { PATH: process.env.PATH } });
      const code = await runProof(io, 'redis', { ...flags, json: true, quiet: true });
      const { counts, examples } = JSON.parse(out());
      const wrong = examples.filter(({ result }: { result: string }) => result === 'differs' || result === 'refused');
      expect(wrong).toEqual([]);
      expect(code).toBe(0);
      expect(counts.run).toBeGreaterThan(100);
      // What is not run asks for more than every server has.
      const notRun = examples.filter(({ result }: { result: string }) => result === 'not-run');
      expect(notRun.every(({ needs: what }: { needs: string }) => /^(?:Redis \d|Valkey)/.test(what))).toBe(true);
    },
    300_000,
  );
});
