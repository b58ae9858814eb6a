import type { Io, Output } from './io.js';
import { ownProgram } from './own-program.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is asked of a process's stream. */
export interface Stream {
  write(text: string, done?: () => void): unknown;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/**
 * Whether to write in colour: `FORCE_COLOR` decides where it is set (`0` and `false` mean no), then `NO_COLOR`
 * (any value that is not empty, after no-color.org), then whether a person looks on.
 */
export function wantsColour(isTerminal: boolean, env: Environment): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== 'dumb';
}

function toOutput(stream: Stream, env: Environment): Output {
  const isTerminal = stream.isTTY === true;
  // A reader that has seen enough (`prepbook list | head -3`) closes the pipe: no fault of anybody's.
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    live: isTerminal && env.TERM !== 'dumb',
    colour: wantsColour(isTerminal, env),
    get columns() {
      // Some pseudo-terminals have a width of 0: they have not been told any.
      return isTerminal && stream.columns ? stream.columns : undefined;
    },
  };
}

/**
 * Waits until a stream has passed on all that it was given, or cannot. A pipe takes some 64 KB at a time, and a process
 * that ends meanwhile takes the rest along.
 */
export function passedOn(stream: Stream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}

/** The running process, as commands see it. */
export function processIo(
  process: { stdout: Stream; stderr: Stream; env: Environment; cwd: () => string },
  signal: AbortSignal,
): Io {
  return {
    stdout: toOutput(process.stdout, process.env),
    stderr: toOutput(process.stderr, process.env),
    env: process.env,
    program: ownProgram(process.env),
    cwd: process.cwd(),
    signal,
    now: () => performance.now(),
  };
}
