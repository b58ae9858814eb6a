import { type ChildProcess, spawn } from 'node:child_process';
import { atExit } from '../../../at-exit.js';
import type { ServerProgram } from './program.js';

/** A started server, as a process of this run's own. */
export interface Process {
  /** What it was ended by, once it has ended: `signal SIGKILL`, `exit code 1`. */
  readonly ending: () => string | undefined;
  readonly ended: Promise<void>;
  /** Ends it at once, with everything that it started. */
  readonly kill: () => void;
  /** Asks it to end. */
  readonly terminate: () => void;
  readonly freeze: () => void;
  readonly thaw: () => void;
}

/**
 * Starts a server with its configuration file.
 *
 * @param folder - The server's own, which holds the file; its log goes there.
 * @param args - Behind the program.
 */
export function startProcess(program: ServerProgram, folder: string, args: readonly string[]): Process {
  return program.image === undefined ? startProgram(program, folder, args) : startContainer(program, folder, args);
}

function startProgram(program: ServerProgram, folder: string, args: readonly string[]): Process {
  const [executable, ...first] = program.command;
  // A group of its own: what is named may be a script that starts the server, and Ctrl-C must not reach it before us.
  const child = spawn(executable, [...first, ...args], { cwd: folder, stdio: 'ignore', detached: true });
  const send = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group is gone already.
    }
  };
  return watch(child, {
    kill: () => send('SIGKILL'),
    terminate: () => send('SIGTERM'),
    freeze: () => send('SIGSTOP'),
    thaw: () => send('SIGCONT'),
  });
}

let containers = 0;

function startContainer(program: ServerProgram, folder: string, args: readonly string[]): Process {
  const [docker, executable = 'redis-server'] = program.command;
  containers += 1;
  const name = `prepbook-proof-${process.pid}-${containers}`;
  const user = process.getuid ? ['--user', `${process.getuid()}:${process.getgid?.() ?? 0}`] : [];
  const run = ['run', '--rm', '--name', name, '--network=host', `--volume=${folder}:${folder}`, ...user];
  const child = spawn(docker, [...run, `--workdir=${folder}`, program.image ?? '', executable, ...args], {
    stdio: 'ignore',
    detached: true,
  });
  const order = (...words: readonly string[]) => {
    spawn(docker, [...words, name], { stdio: 'ignore', detached: true }).on('error', () => {});
  };
  return watch(child, {
    kill: () => order('kill'),
    terminate: () => order('stop', '--time=2'),
    freeze: () => order('pause'),
    thaw: () => order('unpause'),
  });
}

type Signals = Pick<Process, 'kill' | 'terminate' | 'freeze' | 'thaw'>;

function watch(child: ChildProcess, signals: Signals): Process {
  let ending: string | undefined;
  const done = atExit(signals.kill);
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      ending ??= error.message;
      done();
      resolve();
    });
    child.once('exit', (code, signal) => {
      ending ??= signal ? `signal ${signal}` : `exit code ${code}`;
      // What a script has started may outlive it.
      signals.kill();
      done();
      resolve();
    });
  });
  return { ...signals, ending: () => ending, ended };
}
