import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a child cost. */
export interface Cost {
  readonly seconds: number;
  readonly stdout: string;
}

/**
 * Runs Node to its end.
 *
 * @throws {Error} Where it fails, with what it said.
 */
export async function timeNode(args: readonly string[], cwd: string): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}:\n${stderr}${stdout}`);
  return { seconds: (performance.now() - start) / 1000, stdout };
}

/** The middle one: a single disturbance does not move it. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
