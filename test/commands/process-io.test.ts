import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { passedOn, processIo, type Stream, wantsColour } from '../../src/commands/process-io.js';

class FakeStream extends EventEmitter implements Stream {
  written = '';
  readonly isTTY: boolean | undefined;
  readonly columns: number;
  constructor(isTTY?: boolean, columns = 72) {
    super();
    this.isTTY = isTTY;
    this.columns = columns;
  }
  write(text: string): void {
    this.written += text;
  }
}

function io(streams: { stdout?: FakeStream; stderr?: FakeStream }, env: Record<string, string> = {}) {
  const { stdout = new FakeStream(), stderr = new FakeStream() } = streams;
  return processIo({ stdout, stderr, env, cwd: () => '/books' }, new AbortController().signal);
}

describe('wantsColour', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { TERM: 'dumb' }, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '3', NO_COLOR: '1' }, true],
  ])('terminal %s with %o: %s', (isTerminal, env, expected) => {
    expect(wantsColour(isTerminal, env)).toBe(expected);
  });
});

describe('processIo', () => {
  it('writes to the streams', () => {
    const stdout = new FakeStream();
    const stderr = new FakeStream();
    const { stdout: out, stderr: err, cwd } = io({ stdout, stderr });
    out.write('result');
    err.write('talk');
    expect([stdout.written, stderr.written, cwd]).toEqual(['result', 'talk', '/books']);
  });

  it('knows the width of a terminal only', () => {
    expect(io({ stdout: new FakeStream(true) }).stdout.columns).toBe(72);
    expect(io({ stdout: new FakeStream() }).stdout.columns).toBeUndefined();
    expect(io({ stdout: new FakeStream(true, 0) }).stdout.columns).toBeUndefined();
  });

  it('rewrites lines on a terminal that can', () => {
    expect(io({ stderr: new FakeStream(true) }).stderr.live).toBe(true);
    expect(io({ stderr: new FakeStream(true) }, { TERM: 'dumb' }).stderr.live).toBe(false);
    expect(io({}).stderr.live).toBe(false);
  });

  it('takes no offence at a reader that has gone', () => {
    const stdout = new FakeStream();
    io({ stdout });
    expect(() => stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).not.toThrow();
    expect(() => stdout.emit('error', Object.assign(new Error('disk full'), { code: 'ENOSPC' }))).toThrow('disk full');
  });

  it('has a clock that goes forward', () => {
    const { now } = io({});
    const before = now();
    expect(now()).toBeGreaterThanOrEqual(before);
  });
});

describe('passedOn', () => {
  /** A pipe whose other end takes one piece at a time, when told to. */
  function pipe() {
    const taken: string[] = [];
    const waiting: ((error?: Error) => void)[] = [];
    const stream = new Writable({
      decodeStrings: false,
      write(text: string, _, done) {
        taken.push(text);
        waiting.push(done);
      },
    });
    return { stream, taken, take: (error?: Error) => waiting.shift()?.(error) };
  }

  it('waits for the last piece that was written', async () => {
    const { stream, taken, take } = pipe();
    stream.write('one');
    stream.write('two');
    const isDone = vi.fn<() => void>();
    const done = passedOn(stream).finally(isDone);
    take();
    await new Promise(setImmediate);
    expect(taken).toEqual(['one', 'two']);
    expect(isDone).not.toHaveBeenCalled();
    take();
    await new Promise(setImmediate);
    take();
    await done;
    expect(taken.join('')).toBe('onetwo');
  });

  it('does not wait for a reader that has gone', async () => {
    const { stream, take } = pipe();
    stream.on('error', () => {});
    stream.write('one');
    const done = passedOn(stream);
    take(Object.assign(new Error('gone'), { code: 'EPIPE' }));
    await expect(done).resolves.toBeUndefined();
    await expect(passedOn(stream)).resolves.toBeUndefined();
  });
});
