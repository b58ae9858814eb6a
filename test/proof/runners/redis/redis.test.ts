import { chmod, readdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, vi } from 'vitest';
import type { Fence } from '../../../../src/guide/fence.js';
import { prove } from '../../../../src/proof/prove.js';
import type { FenceResult } from '../../../../src/proof/result.js';
import { runnersOn } from '../../../../src/proof/runners/redis/index.js';
import type { ServerProgram } from '../../../../src/proof/runners/redis/servers/program.js';
import { needs } from '../../../support/tools.js';
import { fenced, fencesIn } from '../../fences.js';
import { installedRedis, scratchFolder } from './servers/here.js';

const withRedis = needs('redis-server');

interface Options {
  readonly servers?: readonly ServerProgram[];
  readonly reply?: number;
  readonly signal?: AbortSignal;
  readonly onResult?: (result: FenceResult) => void;
}

/** Runs fences on the server of the path. */
async function run(fences: readonly Fence[], options: Options = {}): Promise<FenceResult[]> {
  const servers = options.servers ?? [await installedRedis()];
  return prove(fences, {
    runners: runnersOn(servers),
    jobs: 2,
    limits: { reply: options.reply ?? 10_000, until: 20_000 },
    signal: options.signal ?? new AbortController().signal,
    onResult: options.onResult,
  });
}

/** Results in short: kinds, and of differences what came instead. */
async function outcome(markdown: string, options?: Options) {
  const results = await run(await fencesIn(markdown), options);
  return results.map((result) =>
    result.kind === 'differs'
      ? result.differences.map(({ place, step, observed, fault }) => [
          place.line,
          step?.text,
          fault ?? observed.join('\n'),
        ])
      : result.kind === 'refused'
        ? result.refusals.map(({ message, place }) => [place.line, message])
        : result.kind,
  );
}

const cli = (...lines: readonly string[]) => fenced('redis-cli', ...lines);

describe('dialogues', () => {
  withRedis('go on in the state of the fences before, unless they begin afresh', async () => {
    const markdown = [
      cli('> SET a 1', 'OK'),
      cli('> GET a', '"1"'),
      fenced('redis-cli fresh', '> GET a', '(nil)', '> SET a 2', 'OK'),
      cli('> GET a', '"2"'),
    ].join('\n');
    expect(await outcome(markdown)).toEqual(['same', 'same', 'same', 'same']);
  });

  withRedis('have clients that take turns, wait, and are told', async () => {
    const markdown = cli(
      'A> BLPOP q 0',
      'B> SUBSCRIBE news',
      'Reading messages... (press Ctrl-C to quit)',
      '1) "subscribe"',
      '2) "news"',
      '3) (integer) 1',
      '> LPUSH q x',
      '(integer) 1',
      'A<',
      '1) "q"',
      '2) "x"',
      '> PUBLISH news hi',
      '(integer) 1',
      'B<',
      '1) "message"',
      '2) "news"',
      '3) "hi"',
      'C> HELLO 3',
      '…',
      'C> CLIENT TRACKING on',
      'OK',
      'C> GET k',
      '(nil)',
      '> SET k 1',
      'OK',
      'C<',
      "-> invalidate: 'k'",
      'D> MONITOR',
      'OK',
      '> GET k',
      '"1"',
      'D<',
      '<time> [0 <address>] "GET" "k"',
      'A> WAIT 1 20',
      'A<',
      '(integer) 0',
      'A> BLPOP q 1',
      '(nil)',
      '(1.05s)',
    );
    expect(await outcome(markdown)).toEqual(['same']);
  });

  withRedis('keep what marks stand for, files and the shell included', async () => {
    const markdown = [
      fenced('lua name=one.lua', "return redis.call('INCRBY', KEYS[1], ARGV[1])"),
      fenced('lua', '#!lua name=lib', "redis.register_function('f', function() return 1 end)"),
      cli('$ redis-cli -x SCRIPT LOAD < one.lua', '"<sha>"', '> EVALSHA <sha> 1 n 5', '(integer) 5'),
      cli('$ redis-cli --eval one.lua n , 2', '(integer) 7', '> SCRIPT EXISTS <sha>', '1) (integer) 1'),
      cli('$ redis-cli -3 -n 2 HSET h a 1', '(integer) 1', '$ redis-cli -3 -n 2 HGETALL h', '1# "a" => "1"'),
      cli('$ redis-cli --bigkeys', '…', 'Biggest string found \'"n"\' has 1 bytes', '…'),
    ].join('\n');
    expect(await outcome(markdown)).toEqual(['same', 'same', 'same', 'same', 'same', 'same']);
  });

  withRedis('end servers and start them again with what is on their disks', async () => {
    const markdown = cli(
      '> SET a 1',
      'OK',
      '> SAVE',
      'OK',
      '> SET b 1',
      'OK',
      '! kill',
      '> GET a',
      'Could not connect to Redis at 127.0.0.1:<port>: Connection refused',
      '! restart',
      '> MGET a b',
      '1) "1"',
      '2) (nil)',
      '! restart appendonly=yes',
      '> CONFIG GET appendonly',
      '1) "appendonly"',
      '2) "yes"',
      '! wait 10ms',
      '! until primary PING shows PONG',
    );
    expect(await outcome(markdown)).toEqual(['same']);
  });

  withRedis('are told apart from others, with what came instead', async () => {
    const markdown = [
      cli('> SET a 1', 'QUEUED', '> INCR a', '(integer) 2', '> PING', '> GET "a', 'Invalid argument(s)'),
      cli('> GET a', '"2"'),
    ].join('\n');
    expect(await outcome(markdown)).toEqual([
      [
        [12, 'SET a 1', 'OK'],
        [16, 'PING', 'PONG'],
      ],
      'same',
    ]);
  });
});

describe('topologies', () => {
  withRedis('a replica', async () => {
    const markdown = fenced(
      'redis-cli replica',
      '> SET a 1',
      'OK',
      '> WAIT 1 5000',
      '(integer) 1',
      'replica> GET a',
      '"1"',
      'replica> SET a 2',
      "(error) READONLY You can't write against a read only replica.",
      '! freeze replica',
      '> SET a 3',
      'OK',
      '> WAIT 1 50',
      '(integer) 0',
      '! thaw replica',
      '> WAIT 1 5000',
      '(integer) 1',
      'replica1> GET a',
      '"3"',
    );
    expect(await outcome(markdown)).toEqual(['same']);
  });

  withRedis('Sentinels, which make another the primary', async () => {
    const markdown = fenced(
      'redis-cli sentinel',
      '> SET a 1',
      'OK',
      'sentinel> SENTINEL get-master-addr-by-name tram',
      '1) "127.0.0.1"',
      '2) "<old>"',
      '! kill primary',
      '! until replica1 ROLE shows master',
      'replica1> GET a',
      '"1"',
      'sentinel2> SENTINEL ckquorum tram',
      'OK 3 usable Sentinels. Quorum and failover authorization can be reached',
    );
    expect(await outcome(markdown)).toEqual(['same']);
  });

  withRedis('a cluster, whose scripts reach no other server', async () => {
    const markdown = [
      fenced(
        'redis-cli cluster as=node3',
        '> SET rider:301 x',
        'OK',
        'node1> GET rider:301',
        '(error) MOVED 13725 127.0.0.1:<third>',
        "> EVAL \"return redis.call('CLUSTER', 'MEET', '127.0.0.1', '1')\" 0",
        '(error) ERR <refusal>',
        'node6> READONLY',
        'OK',
        'node6> GET rider:301',
        '"x"',
        '> SELECT 1',
        '(error) ERR SELECT is not allowed in cluster mode',
      ),
    ].join('\n');
    expect(await outcome(markdown)).toEqual(['same']);
  });

  withRedis('a configuration', async () => {
    const markdown = [
      fenced(
        'conf',
        '# for a cache',
        'maxmemory 512mb',
        'save 3600 1 300 100',
        'client-output-buffer-limit replica 1mb 1mb 60',
      ),
      fenced('conf', 'maxmemory-policy no-such-policy'),
      fenced('conf', 'dir /'),
    ].join('\n');
    const [good, bad, refused] = await outcome(markdown);
    expect(good).toBe('same');
    expect(JSON.stringify(bad)).toContain('did not start (exit code 1)');
    expect(refused).toEqual([
      [
        23,
        'A proof does not start a server with `dir`, which concerns files or the network. Leave it out, or add `illustration` behind the language of an example that is not run.',
      ],
    ]);
  });
});

describe('servers of several versions', () => {
  const later = async (): Promise<ServerProgram> => ({ ...(await installedRedis()), version: '99.1' });
  const markdown = [
    cli('> SET a 1', 'OK'),
    fenced('redis-cli min=98.0', '> INCR a', '(integer) 2'),
    cli('> GET a', '"1"'),
    fenced('redis-cli min=100', '> GET a', '"1"'),
    fenced('redis-cli valkey', '> GET a', '"1"'),
  ].join('\n');

  withRedis('share a question: each fence runs on the oldest that will do, in the state of those before', async () => {
    const results = await run(await fencesIn(markdown), { servers: [await later(), await installedRedis()] });
    const { product, version } = await installedRedis();
    expect(results.map((result) => ('on' in result ? [result.kind, result.on] : result.kind))).toEqual([
      ['same', `${product} ${version}`],
      ['same', 'Redis 99.1'],
      ['same', `${product} ${version}`],
      'not-run',
      'not-run',
    ]);
  });
});

describe('faults', () => {
  withRedis('a reply that never comes', async () => {
    const markdown = [cli('> BLPOP q 0', '(nil)', '> PING', 'PONG'), cli('> PING', 'PONG')].join('\n');
    expect(await outcome(markdown, { reply: 300 })).toMatchInlineSnapshot(`
      [
        [
          [
            12,
            "BLPOP q 0",
            "No reply within 0.3 s",
          ],
        ],
        [
          [
            18,
            undefined,
            "An earlier example of the question could not be run to its end",
          ],
        ],
      ]
    `);
    expect(await outcome(cli('A> BLPOP q 0', 'A<', '(nil)'), { reply: 300 })).toEqual([
      [[13, '', 'No reply or message within 0.3 s']],
    ]);
  });

  withRedis('what waits for something that never shows', async () => {
    const fences = await fencesIn(cli('! until primary PING shows PANG'));
    const [result] = await prove(fences, {
      runners: runnersOn([await installedRedis()]),
      jobs: 1,
      limits: { reply: 1000, until: 100 },
      signal: new AbortController().signal,
    });
    expect(result).toMatchObject({ differences: [{ fault: '`PING` did not show `PANG` within 0.1 s' }] });
  });

  withRedis('a server that dies in the middle', async () => {
    const redis = await installedRedis();
    const mortal = join(await scratchFolder(), 'mortal');
    await writeFile(mortal, `#!/bin/sh\n"${redis.command[0]}" "$@" &\nsleep 1\nkill -9 $!\n`);
    await chmod(mortal, 0o755);
    const markdown = [cli('> SET a 1', 'OK', '! wait 3s', '> GET a', '"1"'), cli('> PING', 'PONG')].join('\n');
    const [first, second] = await outcome(markdown, { servers: [{ ...redis, command: [mortal], origin: mortal }] });
    expect(JSON.stringify(first)).toContain('The server ended by itself (exit code');
    expect(JSON.stringify(second)).toContain('An earlier example of the question');
  });

  withRedis('a server that does not start', async () => {
    const redis = await installedRedis();
    expect(
      await outcome(cli('> PING', 'PONG'), { servers: [{ ...redis, command: ['/bin/false'], origin: 'false' }] }),
    ).toEqual([[[11, undefined, 'false did not start (exit code 1)']]]);
    const [none] = await outcome(cli('> PING', 'PONG'), {
      servers: [{ ...redis, command: ['/no/such'], origin: 'none' }],
    });
    expect(JSON.stringify(none)).toContain('ENOENT');
  });

  withRedis('what is refused before any server sees it', async () => {
    const redis = await installedRedis();
    const starts = { ...redis, command: ['/bin/false'] as const, origin: 'false' };
    const refused = [
      cli('> SET a 1', 'OK', '> SHUTDOWN'),
      cli('> DEBUG SLEEP 3600', 'OK'),
      cli('> CONFIG SET dir /', 'OK'),
      cli('> MODULE LOAD /tmp/x.so', 'OK'),
      cli('A> SLAVEOF 10.0.0.1 6379', 'OK'),
      cli('$ rm -rf /'),
      cli('! reboot'),
      cli('! until primary SHUTDOWN shows x'),
      fenced('redis-cli replika', '> PING', 'PONG'),
      cli('PONG'),
    ].join('\n');
    const results = await outcome(refused, { servers: [starts] });
    expect(results.flat(2).filter((part) => typeof part === 'string')).toMatchInlineSnapshot(`
      [
        "A proof does not send \`SHUTDOWN\`. Leave it out, or add \`illustration\` behind the language of an example that is not run.",
        "\`DEBUG SLEEP 3600\` holds the server for too long. Write at most 1 second.",
        "A proof does not send \`CONFIG SET dir\`. Leave it out, or add \`illustration\` behind the language of an example that is not run.",
        "A proof does not send \`MODULE LOAD /tmp/x.so\`. Leave it out, or add \`illustration\` behind the language of an example that is not run.",
        "\`SLAVEOF 10.0.0.1 6379\` names a server that is not the fence's own. Write \`127.0.0.1\` and a port that a reply before it has shown, such as \`<port>\`.",
        "A proof does not run \`$ rm -rf /\`. Leave it out, or add \`illustration\` behind the language of an example that is not run.",
        "There is no step \`! reboot\`. Write \`! kill SERVER\`, \`! freeze SERVER\`, \`! thaw SERVER\`, \`! restart SERVER\`, \`! wait 2s\` or \`! until SERVER COMMAND shows TEXT\`.",
        "A proof does not send \`SHUTDOWN\`. Leave it out, or add \`illustration\` behind the language of an example that is not run.",
        "A proof does not know the word \`replika\` behind the language. Write one such as \`replica\` or \`min=7.2\`.",
        "This reply follows no line that was typed. Begin what is typed with a prompt, such as \`> \`.",
      ]
    `);
  });

  withRedis('what marks would turn into something else', async () => {
    const markdown = cli('> ECHO 10.0.0.1', '"<host>"', '> REPLICAOF <host> 6379', 'OK');
    expect(JSON.stringify(await outcome(markdown))).toContain("names a server that is not the fence's own");
  });

  withRedis('Ctrl-C leaves no process and no folder', async () => {
    const scratch = await scratchFolder();
    const stop = new AbortController();
    const markdown = [cli('> PING', 'PONG'), cli('! wait 5s'), fenced('redis-cli replica', '> PING', 'PONG')].join(
      '\n',
    );
    const fences = await fencesIn(markdown);
    vi.stubEnv('TMPDIR', scratch);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const running = run(fences, { signal: stop.signal, onResult: () => stop.abort() });
    await expect(running).rejects.toThrow('The signal of the request ended the work.');
    expect(await readdir(scratch)).toEqual([]);
    expect(await processesIn(scratch)).toEqual([]);
  });
});

/** Processes whose working folder lies in this one. */
async function processesIn(folder: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map((pid) => readlink(join('/proc', pid, 'cwd')).catch(() => '')));
  return folders.filter((each) => each.startsWith(folder));
}
