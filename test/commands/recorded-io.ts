import type { Io, Output } from '../../src/commands/io.js';

export interface RecordedIo {
  readonly io: Io;
  /** What was written so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Ctrl-C. */
  readonly interrupt: () => void;
  /** Lets time pass on the commands' clock. */
  readonly pass: (milliseconds: number) => void;
}

type Look = Partial<Pick<Output, 'live' | 'colour' | 'columns'>>;

/** Streams that keep what a command writes: not a terminal and without colour unless the test says so. */
export function recordIo(options: Look & { env?: Io['env']; program?: string; cwd?: string } = {}): RecordedIo {
  const { live = false, colour = false, columns, env = {}, program = 'prepbook', cwd = process.cwd() } = options;
  const interruption = new AbortController();
  const texts = { out: '', err: '' };
  let time = 0;
  const output = (name: keyof typeof texts): Output => ({
    write: (text) => {
      texts[name] += text;
    },
    live,
    colour,
    columns,
  });
  return {
    io: {
      stdout: output('out'),
      stderr: output('err'),
      env,
      program,
      cwd,
      signal: interruption.signal,
      now: () => time,
    },
    out: () => texts.out,
    err: () => texts.err,
    interrupt: () => interruption.abort(),
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
}
