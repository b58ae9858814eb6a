import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fence } from '../../guide/fence.js';
import type { Engine, Observation, ParsedFence } from '../../guide/runner.js';

/** A program of this machine that runs a fence as a file of its own. */
export interface Program {
  /** For messages: `Node`. */
  readonly product: string;
  readonly version: string;
  readonly fileName: (fence: Fence) => string;
  /** The command and its arguments that run a file in a folder. */
  readonly command: (file: string, folder: string) => readonly [string, ...string[]];
  /** All of the environment that it gets: the rest may hold what is nobody's business. */
  readonly env: Readonly<Record<string, string>>;
  /** Chooses of what it complains of, line by line, the one that says what went wrong. */
  readonly reason: (complaints: readonly string[]) => string | undefined;
}

/** Characters of output that are read; a program that prints more is ended. */
const mostOutput = 1_000_000;

/** Runs each fence in an empty folder. Where nothing is said of its output, that it ended well is enough. */
export const programEngine = (program: Program): Engine => ({
  name: `${program.product} ${program.version}`,
  start: async ({ folder, signal, limits }) => {
    await mkdir(folder, { recursive: true });
    return {
      run: async (step, fence) => {
        const file = join(folder, program.fileName(fence));
        await writeFile(file, fence.text);
        const observation = await observe(program, file, folder, limits.reply, signal);
        return step.expected.length === 0 ? { ...observation, lines: [] } : observation;
      },
      stop: async () => {},
    };
  },
});

/**
 * Reads what a program should print: what stands behind an arrow in its comments, a line each.
 *
 * @param comment - With which a comment begins: `//`.
 */
export function readPrinted({ text, place }: Fence, comment: string): ParsedFence {
  const mark = `${comment} → `;
  const found = text.split('\n').flatMap((written, index) => {
    const at = written.indexOf(mark);
    if (at < 0) return [];
    const commented = { line: place.line + index + 1, code: written.slice(0, at), mark };
    return [{ commented, expected: written.slice(at + mark.length).trimEnd() }];
  });
  const [expected, commented] = [found.map((line) => line.expected), found.map((line) => line.commented)];
  return { steps: [{ kind: 'shell', text: 'run', expected, commented, place }], refusals: [] };
}

function observe(
  { product, command, env, reason }: Program,
  file: string,
  folder: string,
  timeout: number,
  signal: AbortSignal,
): Promise<Observation> {
  const [name, ...args] = command(file, folder);
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
      signal,
    });
    let [printed, complaint] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.length > mostOutput) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-mostOutput);
    });
    child.on('error', (error) => resolve({ lines: [], fault: error.message }));
    child.on('close', (code, killed) => {
      const lines = printed === '' ? [] : printed.replace(/\n+$/, '').split('\n');
      const complaints = complaint.split('\n').filter((line) => line.trim() !== '');
      if (printed.length > mostOutput)
        resolve({ lines: [], fault: `More than ${mostOutput / 1_000_000} MB of output` });
      else if (killed) resolve({ lines, fault: `No end within ${timeout / 1000} s` });
      else if (code !== 0) resolve({ lines, fault: `${product} ended with ${code}: ${reason(complaints) ?? ''}` });
      else resolve({ lines });
    });
  });
}
