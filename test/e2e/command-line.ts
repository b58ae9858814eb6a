import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtCommandLine } from '../support/built-code.js';
import { temporaryFolder } from '../support/temporary-folder.js';

export { temporaryFolder };

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
/** Where Node keeps what it has compiled, so that not each of some hundred runs does so again. */
const compiled = join(tmpdir(), 'prepbook-compiled');

/** How a run of the command line ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** On top of a bare environment: nothing of the machine's own settings reaches the run but HOME and PATH. */
  readonly env?: Readonly<Record<string, string>>;
  /** Programs and arguments before Node: `['setpriv', …]`. */
  readonly within?: readonly string[];
  /** Told of everything on stderr as it comes. */
  readonly onStderr?: (text: string, child: ChildProcess) => void;
}

/** A temporary folder with a copy of the fixture guide at `content/tea`. */
export async function teaHouse(whenDone?: Parameters<typeof temporaryFolder>[0]): Promise<string> {
  const folder = await temporaryFolder(whenDone);
  await mkdir(join(folder, 'content'));
  await cp(join(fixtures, 'tea'), join(folder, 'content', 'tea'), { recursive: true });
  return folder;
}

/** Runs the command line as it is shipped. */
export function prepbook(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const [program = process.execPath, ...rest] = [
    ...(options.within ?? []),
    process.execPath,
    builtCommandLine,
    ...args,
  ];
  const child = spawn(program, rest, {
    cwd: options.cwd,
    env: { HOME: process.env.HOME, PATH: process.env.PATH, NODE_COMPILE_CACHE: compiled, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing that hangs outlives its test.
    timeout: 50_000,
    killSignal: 'SIGKILL',
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    options.onStderr?.(text, child);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Replaces what differs from run to run: the temporary folder, sizes, numbers of pages, times, versions. */
export function steady(text: string, folder: string): string {
  return text
    .replaceAll(folder, '<folder>')
    .replace(/ *\b\d+(?:\.\d)? [KM]?B\b/g, ' <size>')
    .replace(/ *\b\d+ pages\b/g, ' <n> pages')
    .replace(/, made in .*$/gm, '')
    .replace(/\b\d+(?:\.\d)? m?s\b/g, '<time>')
    .replace(/[ \t]+$/gm, '');
}
