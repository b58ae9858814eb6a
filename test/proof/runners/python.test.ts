import { execFileSync } from 'node:child_process';
import { expect, it, describe as suite } from 'vitest';
import { prove } from '../../../src/proof/prove.js';
import { pythonRunners } from '../../../src/proof/runners/python.js';
import { fenced, fencesIn } from '../fences.js';

async function outcome(markdown: string, path = process.env['PATH'] ?? '') {
  const results = await prove(await fencesIn(markdown), {
    runners: await pythonRunners({ servers: [], images: [], env: { PATH: path }, cwd: '/', allow: ['python'] }),
    jobs: 1,
    limits: { reply: 3_000, until: 1_000 },
    signal: new AbortController().signal,
  });
  return results.map((result) =>
    result.kind === 'differs'
      ? result.differences.map(({ fault, observed }) => fault ?? observed.join('\n'))
      : result.kind === 'not-run'
        ? result.needs
        : result.kind,
  );
}

/** A container may forbid what keeps a program from the network. */
function canRun(): boolean {
  try {
    execFileSync('unshare', ['--user', '--map-root-user', '--net', '--', 'python3', '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

it('is run only where that is allowed', async () => {
  const request = { servers: [], images: [], env: {}, cwd: '/' };
  expect(await pythonRunners({ ...request, allow: ['js'] })).toEqual([]);
});

it('is not run where no Python can be kept from the network', async () => {
  expect(await outcome(fenced('python', 'print(1)'), '/nowhere')).toEqual(['Python 3 in a network namespace']);
});

suite.skipIf(!canRun())('Python', () => {
  it('prints what it says', async () => {
    const markdown = [
      fenced('python', 'print(1 + 1)  # → 2', "print('é')  # → é"),
      fenced('py', 'print(2)  # → 3'),
      fenced('python', "print('whatever')"),
      fenced('python', 'import statistics', 'print(statistics.mean([1, 2, 3]))  # → 2'),
    ].join('\n');
    expect(await outcome(markdown)).toEqual(['same', ['2'], 'same', 'same']);
  });

  it('is told by its last line where it fails', async () => {
    expect(await outcome(fenced('python', 'raise ValueError("no")'))).toEqual([
      ['Python ended with 1: ValueError: no'],
    ]);
  });

  it('has no network and none of the environment', async () => {
    const markdown = [
      fenced('python', 'import socket', "socket.create_connection(('127.0.0.1', 22), 1)"),
      fenced('python', 'import os', "print('HOME' in os.environ)  # → False"),
      fenced('python', 'import os', 'print(os.listdir())', "# → ['example.py']"),
    ].join('\n');
    const [network, ...others] = await outcome(markdown);
    expect(String(network)).toMatch(/Network is unreachable|Connection refused/);
    expect(others).toEqual(['same', 'same']);
  });

  it('has limits of time, memory and output', async () => {
    expect(await outcome(fenced('python', 'while True:', '    pass'))).toEqual([['No end within 3 s']]);
    expect(String(await outcome(fenced('python', "x = 'a' * (2 * 1024 ** 3)")))).toContain('MemoryError');
    expect(await outcome(fenced('python', 'while True:', "    print('a' * 1000)"))).toEqual([
      ['More than 1 MB of output'],
    ]);
  });
});
