import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Fence } from '../../src/guide/fence.js';
import type { Observation, Runner, SceneContext } from '../../src/guide/runner.js';
import { type ProveOptions, prove } from '../../src/proof/prove.js';
import type { FenceResult } from '../../src/proof/result.js';
import { fenced, fencesIn } from './fences.js';

/** What a fence of `echo` says to its session, and what it should hear: `> word` and the line below it. */
const stepsOf = ({ text, place }: Fence) =>
  text.split('> ').flatMap((part) => {
    const [said, ...expected] = part.trim().split('\n');
    return said ? [{ kind: 'command' as const, text: said, expected, place }] : [];
  });

/** A runner whose sessions answer as they are told to, and note what happens to them. */
function echo(answer: (text: string) => Promise<Observation> | Observation, more: Partial<Runner> = {}) {
  const log: string[] = [];
  const folders: string[] = [];
  const start = async ({ folder, fences }: SceneContext) => {
    folders.push(folder);
    await mkdir(folder, { recursive: true });
    log.push(`start for ${fences.length}`);
    return {
      run: async ({ text }: { text: string }) => {
        log.push(text);
        return answer(text);
      },
      stop: async () => void log.push('stop'),
    };
  };
  const engines = [{ name: 'Echo 1', start }];
  const read = (fence: Fence) => ({ steps: stepsOf(fence), refusals: [] });
  const runner: Runner = { name: 'echo', languages: ['echo'], engines, keepsState: true, read, ...more };
  return { runner, log, folders };
}

const same = (text: string): Observation => ({ lines: [text] });

const proved = (fences: readonly Fence[], runner: Runner, more: Partial<ProveOptions> = {}) =>
  prove(fences, {
    runners: [runner],
    jobs: 1,
    limits: { reply: 1000, until: 1000 },
    signal: new AbortController().signal,
    ...more,
  });

const fences = (...texts: readonly string[]) => fencesIn(texts.map((text) => fenced('echo', text)).join('\n'));

/** `same`, or what differs: what was heard, or why nothing could be. */
const said = (results: readonly FenceResult[]) =>
  results.map((result) =>
    result.kind === 'differs' ? result.differences.map(({ observed, fault }) => fault ?? observed.join()) : result.kind,
  );

describe('examples', () => {
  test('are the same where each reply is the one that is written', async () => {
    const { runner, log } = echo(same);
    expect(said(await proved(await fences('> a\na\n> b\nb'), runner))).toEqual(['same']);
    expect(log).toEqual(['start for 1', 'a', 'b', 'stop']);
  });

  test('go on after a reply that differs, and tell each', async () => {
    const { runner } = echo(same);
    expect(said(await proved(await fences('> a\nx\n> b\nb\n> c\ny'), runner))).toEqual([['a', 'c']]);
  });

  test('know in later steps and fences what a mark stood for', async () => {
    const { runner } = echo((text) => ({ lines: [text === 'id' ? '42' : text] }));
    const results = await proved(await fences('> id\n<id>', '> use <id>\nuse 42'), runner);
    expect(said(results)).toEqual(['same', 'same']);
  });

  test('are told as they come, and given in the order of the guide', async () => {
    const told: Fence[] = [];
    const { runner } = echo(same);
    const list = await fencesIn(`${fenced('text', 'a')}\n${fenced('echo', '> a\na')}\n${fenced('text', 'b')}`);
    const results = await proved(list, runner, { onResult: ({ fence }) => void told.push(fence) });
    expect(told).toEqual([list[0], list[2], list[1]]);
    expect(results.map(({ fence }) => fence)).toEqual(list);
  });
});

test('a step can be done again until its reply is the one that is written', async () => {
  const tries: (readonly [string, boolean])[] = [];
  const waiting = async () => ({
    run: async (_step: unknown, _fence: Fence, isRight: (lines: readonly string[]) => boolean) => {
      for (const line of ['no', 'yes', 'too far']) {
        tries.push([line, isRight([line])]);
        if (isRight([line])) return { lines: [line] };
      }
      return { lines: [] };
    },
    stop: async () => {},
  });
  const { runner } = echo(same, { engines: [{ name: 'Echo 1', start: waiting }] });
  expect(said(await proved(await fences('> a\nyes'), runner))).toEqual(['same']);
  expect(tries).toEqual([
    ['no', false],
    ['yes', true],
  ]);
});

describe('a session', () => {
  test('is shared by fences that go on in one another’s state, and is theirs alone', async () => {
    const { runner, log, folders } = echo(same);
    await proved(await fences('> a\na', '> b\nb'), runner);
    expect(log).toEqual(['start for 2', 'a', 'b', 'stop']);
    expect(folders.map((folder) => existsSync(folder))).toEqual([false]);
  });

  test('begins anew for a fence that says so', async () => {
    const { runner, log, folders } = echo(same);
    const list = await fencesIn(`${fenced('echo', '> a\na')}\n${fenced('echo fresh', '> b\nb')}`);
    expect(said(await proved(list, runner))).toEqual(['same', 'same']);
    expect(log).toEqual(['start for 2', 'a', 'stop', 'start for 2', 'b', 'stop']);
    expect(new Set(folders).size).toBe(2);
  });

  test('is of one fence where nothing is kept', async () => {
    const { runner, log } = echo(same, { keepsState: false });
    await proved(await fences('> a\na', '> b\nb'), runner);
    expect(log).toEqual(['start for 1', 'a', 'start for 1', 'b', 'stop', 'stop']);
  });

  test('that cannot begin is the fault of its fences', async () => {
    const start = () => Promise.reject(new Error('No port is free'));
    const { runner } = echo(same, { engines: [{ name: 'Echo 1', start }] });
    const [result] = await proved(await fences('> a\na'), runner);
    expect(result).toMatchObject({
      kind: 'differs',
      on: 'Echo 1',
      broken: true,
      differences: [{ step: undefined, observed: [], fault: 'No port is free' }],
    });
  });

  test('that breaks off ends the fence, and those that go on in its state', async () => {
    const { runner, log } = echo((text) => {
      if (text === 'b') throw new Error('The server is gone');
      return same(text);
    });
    const list = await fencesIn(
      `${fenced('echo', '> a\na\n> b\nb\n> c\nc')}\n${fenced('echo', '> d\nd')}\n${fenced('echo fresh', '> e\ne')}`,
    );
    expect(said(await proved(list, runner))).toEqual([
      ['The server is gone'],
      ['An earlier example of the question could not be run to its end'],
      'same',
    ]);
    expect(log).toEqual(['start for 3', 'a', 'b', 'stop', 'start for 3', 'e', 'stop']);
  });

  test('whose reply has a fault ends the fence with that, whatever was heard', async () => {
    const { runner, log } = echo((text) => ({
      lines: [text],
      fault: text === 'a' ? 'no reply within 1 s' : undefined,
    }));
    expect(said(await proved(await fences('> a\na\n> b\nb'), runner))).toEqual([['no reply within 1 s']]);
    expect(log).toEqual(['start for 1', 'a', 'stop']);
  });
});

describe('an interruption', () => {
  test('ends the work before the next step is told, and leaves no session and no folder', async () => {
    const controller = new AbortController();
    const told: FenceResult[] = [];
    const { runner, log, folders } = echo((text) => {
      controller.abort();
      return { lines: [text], fault: 'cut short' };
    });
    const work = proved(await fences('> a\na', '> b\nb'), runner, {
      signal: controller.signal,
      onResult: (result) => void told.push(result),
    });
    await expect(work).rejects.toMatchObject({ code: 'interrupted' });
    expect(told).toEqual([]);
    expect(log).toEqual(['start for 2', 'a', 'stop']);
    expect(folders.map((folder) => existsSync(folder))).toEqual([false]);
  });

  test('is no difference where a runner tells of it by an error', async () => {
    const controller = new AbortController();
    const { runner } = echo(() => {
      controller.abort();
      throw Object.assign(new Error('aborted'), { name: 'AbortError' });
    });
    const work = proved(await fences('> a\na'), runner, { signal: controller.signal });
    await expect(work).rejects.toMatchObject({ code: 'interrupted' });
  });

  test('while a session begins is no fault of the example', async () => {
    const controller = new AbortController();
    const told: FenceResult[] = [];
    const start = async () => {
      controller.abort();
      throw new Error('The server ended');
    };
    const { runner } = echo(same, { engines: [{ name: 'Echo 1', start }] });
    const work = proved(await fences('> a\na'), runner, {
      signal: controller.signal,
      onResult: (result) => void told.push(result),
    });
    await expect(work).rejects.toMatchObject({ code: 'interrupted' });
    expect(told).toEqual([]);
  });
});
