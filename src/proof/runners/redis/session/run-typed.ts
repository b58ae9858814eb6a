import { isGap } from '../../../../guide/dialogue.js';
import type { Fence } from '../../../../guide/fence.js';
import type { Observation } from '../../../../guide/runner.js';
import type { Step } from '../../../../guide/step.js';
import { readRedisMeta } from '../meta.js';
import { openClient } from '../protocol/client.js';
import { ask } from '../protocol/connection.js';
import { textOf } from '../protocol/reply.js';
import { splitCommand } from '../protocol/split-command.js';
import type { Server } from '../servers/server.js';
import { waitUntil } from '../servers/wait.js';
import { runReport } from './report.js';
import { clientOf, fault, late, refused, type Scene, serverNamed } from './scene.js';
import { readShellLine } from './shell-line.js';

/** Milliseconds that a command without a reply has to reach its server and block there. */
const blockLimit = 1_000;

/** `> COMMAND` */
export async function runCommand(scene: Scene, step: Step, fence: Fence): Promise<Observation> {
  const args = splitCommand(step.text);
  if (!args || args.length === 0) return { lines: ['Invalid argument(s)'] };
  const refusal = refused(scene, args);
  if (refusal) return refusal;
  const { client, server } = clientOf(scene, step.client ?? '', fence);
  const { limits, signal } = scene.context;
  if (step.expected.length === 0) {
    await client.begin(args);
    await waitUntil(async () => client.hasReply() || (await holdsBlocked(server)), blockLimit, signal);
    if (step.deferred || !client.hasReply()) return { lines: [] };
    return { lines: (await client.next(blockLimit)) ?? [] };
  }
  const reply = await client.type(args, limits.reply);
  if (!reply) return late('reply', limits.reply);
  return { lines: [...announcement(step), ...reply.lines, ...duration(step, reply.took)] };
}

/** Whether some client waits, or the server itself is held. */
async function holdsBlocked(server: Server): Promise<boolean> {
  const list = textOf(await ask(server, 'CLIENT', 'LIST')) ?? '';
  return /\bflags=[A-Z]*b/i.test(list);
}

/** What redis-cli says once a client has subscribed, in words that change with its version. */
function announcement({ expected }: Step): readonly string[] {
  return expected[0]?.startsWith('Reading messages') ? [expected[0]] : [];
}

/** On a terminal, redis-cli adds the time of slow commands; what was written counts if it is about right. */
function duration({ expected }: Step, took: number): readonly string[] {
  const last = expected.at(-1) ?? '';
  const [, seconds] = /^\((\d+\.\d+)s\)$/.exec(last) ?? [];
  if (seconds !== undefined && Math.abs(Number(seconds) * 1000 - took) <= Number(seconds) * 250) return [last];
  return /^\((?:\d+\.\d+|≈[\d.]+|<[^>]+>)s\)$/.test(last) ? [`(${(took / 1000).toFixed(2)}s)`] : [];
}

/** `A<`: what a client sees without having typed. */
export async function runLater(
  scene: Scene,
  step: Step,
  fence: Fence,
  fits: (lines: readonly string[]) => boolean,
): Promise<Observation> {
  const { client } = clientOf(scene, step.client ?? '', fence);
  const limit = scene.context.limits.reply;
  // With a gap nobody knows how many lines there are to be.
  const most = step.expected.some(isGap) ? Number.POSITIVE_INFINITY : step.expected.length;
  const lines: string[] = [];
  do {
    const more = await client.next(limit);
    if (!more) return lines.length === 0 ? late('reply or message', limit) : { lines };
    lines.push(...more);
  } while (lines.length < most && !fits(lines));
  return { lines };
}

/** `$ redis-cli …` */
export async function runShell(scene: Scene, step: Step, fence: Fence): Promise<Observation> {
  const { limits, signal, files } = scene.context;
  const line = readShellLine(step.text, files);
  if (typeof line === 'string') return fault(line);
  const server = serverNamed(scene, readRedisMeta(fence).as);
  if (line.kind === 'report') return runReport(server, line.flags, limits.reply, signal);
  const refusal = refused(scene, line.args);
  if (refusal) return refusal;
  const client = openClient(server.port, signal);
  try {
    if (line.protocol === 3) await client.type([Buffer.from('HELLO'), Buffer.from('3')], limits.reply);
    if (line.database > 0) await client.type([Buffer.from('SELECT'), Buffer.from(`${line.database}`)], limits.reply);
    const reply = await client.type(line.args, limits.reply);
    return reply ? { lines: reply.lines } : late('reply', limits.reply);
  } finally {
    client.close();
  }
}
