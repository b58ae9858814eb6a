import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';

const atTerminal = [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);

/**
 * @typedef {object} ChildOptions
 * @property {string} cwd
 * @property {'show' | 'keep' | 'both'} [output] - Whether the child's words go to the terminal, into the result, or both.
 * @property {NodeJS.ProcessEnv} [env] - In place of this process's.
 * @property {boolean} [shell] - Windows needs one to run a `.cmd`.
 */

/**
 * Runs a child to its end. SIGINT and SIGTERM stop the child, and this process then ends as the child did. A
 * terminal sends Ctrl-C to every process in front of it, the child included; so it is passed on only elsewhere.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} options
 * @returns {Promise<{code: number, stdout: string, output: string}>} The exit code, 128 + n for signal n as shells have
 *   it; and, where the output is kept, stdout by itself, and stdout and stderr as they came.
 */
export function runChild(command, args, { cwd, output = 'show', env = process.env, shell = false }) {
  const stdio = output === 'show' ? 'inherit' : 'pipe';
  const child = spawn(command, args, { cwd, env, shell, stdio: ['inherit', stdio, stdio] });
  /** @type {Buffer[]} */
  const stdout = [];
  /** @type {Buffer[]} */
  const all = [];
  child.stdout?.on('data', (chunk) => stdout.push(chunk));
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => all.push(chunk));
  if (output === 'both') {
    child.stdout?.pipe(process.stdout, { end: false });
    child.stderr?.pipe(process.stderr, { end: false });
  }

  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (signal === 'SIGTERM' || !atTerminal) child.kill(signal);
  };
  process.on('SIGINT', pass).on('SIGTERM', pass);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const status = code ?? 128 + (signal ? constants.signals[signal] : 0);
      resolve({ code: status, stdout: String(Buffer.concat(stdout)), output: String(Buffer.concat(all)) });
    });
  });
  return ended.finally(() => process.off('SIGINT', pass).off('SIGTERM', pass));
}

/**
 * This process's environment with the checkout's own programs, the pinned Node among them, first on the path.
 *
 * @param {string} folder - Of the checkout.
 * @returns {NodeJS.ProcessEnv}
 */
export function pinnedEnvironment(folder) {
  // Windows spells it Path, and a second spelling beside it would win or lose by chance.
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const programs = join(folder, 'node_modules', '.bin');
  return { ...process.env, [name]: [programs, process.env[name] ?? ''].join(delimiter) };
}
