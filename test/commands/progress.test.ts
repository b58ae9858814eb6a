import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeStage, describeTimings, startProgress } from '../../src/commands/progress.js';
import { recordIo } from './recorded-io.js';

describe('describeStage', () => {
  it.each([
    [{ name: 'read' }, 'Reading the guide'],
    [{ name: 'print', detail: 'redis.pdf', done: 1, total: 2 }, 'Printing: redis.pdf (1 of 2)'],
    [{ name: 'layout', done: 46 }, 'Setting the pages (46)'],
    [{ name: 'bind', detail: '\x1b]0;x\x07' }, 'Binding: �]0;x�'],
  ] as const)('of %o', (stage, line) => {
    expect(describeStage(stage)).toBe(line);
  });
});

describe('away from a terminal', () => {
  it('writes a line a stage, the first at once', () => {
    const { io, err } = recordIo();
    const progress = startProgress(io);
    expect(err()).toBe('Reading the guide\n');
    progress.onStage({ name: 'read', done: 1, total: 2 });
    progress.onStage({ name: 'print', done: 1, total: 2 });
    progress.onStage({ name: 'print', done: 2, total: 2 });
    progress.stop();
    expect(err()).toBe('Reading the guide\nPrinting\n');
  });

  it('says nothing where it is to be quiet', () => {
    const { io, err } = recordIo();
    const progress = startProgress(io, { quiet: true });
    progress.onStage({ name: 'print' });
    progress.stop();
    expect(err()).toBe('');
  });
});

describe('on a terminal', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('rewrites one line and takes it away', () => {
    const { io, err } = recordIo({ live: true, columns: 80 });
    const progress = startProgress(io);
    progress.onStage({ name: 'print', done: 1, total: 2 });
    progress.stop();
    expect(err().split('\r')).toEqual(['', 'Reading the guide …\x1b[K', 'Printing (1 of 2) …\x1b[K', '\x1b[K']);
  });

  it('goes on counting seconds while a stage is silent', () => {
    const { io, err, pass } = recordIo({ live: true, columns: 80 });
    const progress = startProgress(io);
    pass(2000);
    vi.advanceTimersByTime(1000);
    expect(err().split('\r').at(-1)).toBe('Reading the guide … 2 s\x1b[K');
    progress.stop();
    const written = err();
    vi.advanceTimersByTime(5000);
    expect(err()).toBe(written);
  });

  it('keeps within the line', () => {
    const { io, err } = recordIo({ live: true, columns: 12 });
    startProgress(io).stop();
    expect(err().split('\r')[1]).toBe('Reading th…\x1b[K');
  });

  it('is stopped twice without harm', () => {
    const { io, err } = recordIo({ live: true });
    const progress = startProgress(io);
    progress.stop();
    const written = err();
    progress.stop();
    expect(err()).toBe(written);
  });
});

it('measures stages, those that come back too', () => {
  const { io, pass } = recordIo();
  const progress = startProgress(io, { quiet: true });
  pass(30);
  progress.onStage({ name: 'layout' });
  pass(20);
  progress.onStage({ name: 'print' });
  pass(1500);
  progress.onStage({ name: 'layout' });
  pass(5);
  progress.stop();
  pass(1000);
  expect([...progress.timings()]).toEqual([
    ['read', 30],
    ['layout', 25],
    ['print', 1500],
  ]);
  expect(progress.elapsed()).toBe(2555);
  expect(describeTimings(progress.timings())).toEqual(['  read    30 ms', '  layout  25 ms', '  print   1.5 s']);
});
