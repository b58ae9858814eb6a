import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Observation } from '../../../../guide/runner.js';
import type { Server } from '../servers/server.js';

/**
 * Lets the real redis-cli look through a server, as with `--bigkeys`.
 *
 * @param flags - Of a closed list.
 * @param limit - Milliseconds.
 */
export async function runReport(
  server: Server,
  flags: readonly string[],
  limit: number,
  signal: AbortSignal,
): Promise<Observation> {
  // The one that came with the server, where it stands beside it.
  const beside = join(dirname(server.program.command[0]), 'redis-cli');
  const args = ['-p', String(server.port), ...flags];
  return (
    (await runProgram(beside, args, limit, signal)) ?? (await runProgram('redis-cli', args, limit, signal)) ?? lost
  );
}

const lost: Observation = { lines: [], fault: 'There is no redis-cli on the path' };

/** @returns Undefined where there is no such program. */
function runProgram(
  program: string,
  args: readonly string[],
  timeout: number,
  signal: AbortSignal,
): Promise<Observation | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout, killSignal: 'SIGKILL', signal });
    let printed = '';
    const add = (text: string) => {
      printed += text;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', () => resolve(undefined));
    child.on('close', (code, killed) => {
      if (killed) resolve({ lines: [], fault: `No end of redis-cli within ${timeout / 1000} s` });
      else if (code !== null) resolve({ lines: printed.replace(/\n+$/, '').split('\n') });
    });
  });
}
