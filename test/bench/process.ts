import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { watchTree } from './process-tree.js';

/** What a child cost. */
export interface Cost {
  readonly seconds: number;
  /** Seconds of the processor, of all processes that it started too; undefined where the system does not tell. */
  readonly cpu: number | undefined;
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
  const watch = watchTree(child.pid ?? 0);
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const [seconds, cpu] = [(performance.now() - start) / 1000, watch.end()];
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}:\n${stderr}${stdout}`);
  return { seconds, cpu, stdout };
}

/** The middle one: a single disturbance does not move it. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
