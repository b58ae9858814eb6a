import type { Fence } from '../../../../guide/fence.js';
import type { Observation } from '../../../../guide/runner.js';
import type { Step } from '../../../../guide/step.js';
import { pauseFor } from '../../../pause.js';
import { readRedisMeta } from '../meta.js';
import { printReplies } from '../protocol/client.js';
import { openConnection } from '../protocol/connection.js';
import { splitCommand } from '../protocol/split-command.js';
import type { Server } from '../servers/server.js';
import { waitUntil } from '../servers/wait.js';
import { fault, missedBy, type Scene, serverNamed } from './scene.js';
import { readServerStep } from './server-step.js';

/** `! kill replica1` */
export async function runServerStep(scene: Scene, { text }: Step, fence: Fence): Promise<Observation> {
  const step = readServerStep(text);
  if (typeof step === 'string') return fault(step);
  const { signal, limits } = scene.context;
  if (step.kind === 'wait') {
    await pauseFor(step.milliseconds, signal);
    return { lines: [] };
  }
  const server = serverNamed(scene, step.server || readRedisMeta(fence).as);
  if (step.kind === 'until') return waitFor(server, step.command, step.shows, limits.until, signal);
  if (step.kind === 'freeze' || step.kind === 'thaw') {
    server[step.kind]();
    return { lines: [] };
  }
  await (step.kind === 'restart' ? server.restart(step.directives) : server.kill());
  await missedBy(scene, server);
  return { lines: [] };
}

async function waitFor(
  server: Server,
  command: string,
  shows: string,
  limit: number,
  signal: AbortSignal,
): Promise<Observation> {
  const args = splitCommand(command) ?? [];
  let seen: readonly string[] = [];
  const isShown = async () => {
    seen = await look(server, args);
    return seen.join('\n').includes(shows);
  };
  if (await waitUntil(isShown, limit, signal)) return { lines: [] };
  return { lines: seen, fault: `\`${command}\` did not show \`${shows}\` within ${limit / 1000} s` };
}

async function look(server: Server, args: readonly Buffer[]): Promise<readonly string[]> {
  const connection = await openConnection(server);
  try {
    const answer = await connection.send(args);
    return 'closed' in answer ? [] : printReplies(args, answer.replies);
  } finally {
    connection.close();
  }
}
