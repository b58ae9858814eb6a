import { setTimeout as sleep } from 'node:timers/promises';
import type { Fence } from '../../../../guide/fence.js';
import type { Observation, Session, Stage } from '../../../../guide/runner.js';
import type { Step } from '../../../../guide/step.js';
import { refusalOf } from '../allow/command.js';
import { runsScripts } from '../allow/commands.js';
import { type Client, openClient } from '../protocol/client.js';
import { ask, openConnection } from '../protocol/connection.js';
import { formatRawReply, formatReply, isPrintedRaw } from '../protocol/format-reply.js';
import { textOf } from '../protocol/reply.js';
import { splitCommand } from '../protocol/split-command.js';
import type { Engine } from '../servers/engine.js';
import type { Servers } from '../servers/grounds.js';
import type { Server } from '../servers/server.js';
import { startTopology } from '../servers/topology.js';
import { waitUntil } from '../servers/wait.js';
import { runReport } from './report.js';
import { readServerStep } from './server-step.js';
import { readShellLine } from './shell-line.js';

/** Milliseconds that a command without a reply has to reach its server and block there. */
const blockLimit = 1_000;

type Fits = (lines: readonly string[]) => boolean;

/** Starts the servers of a scene, for clients that take turns as its fences say. */
export async function startSession(engine: Engine, stage: Stage): Promise<Session> {
  const started: Server[] = [];
  const stop = async () => {
    for (const client of clients.values()) client.close();
    await Promise.all(started.map((server) => server.kill()));
  };
  const clients = new Map<string, Client>();
  let servers: Servers;
  try {
    const grounds = { engine, parent: stage.folder, signal: stage.signal };
    servers = await startTopology(stage.topology, { ...grounds, onServer: (server) => started.push(server) });
    if (stage.topology === 'cluster' && stage.fences.some(usesScripts)) await confineScripts(started);
  } catch (error) {
    await stop();
    throw error;
  }
  const scene: Scene = { servers, clients, stage, ports: new Set(started.map(({ port }) => port)) };
  return {
    run: async (step, fence, fits) => {
      const observation = await runStep(scene, step, fence, fits);
      const faults = await Promise.all(started.map((server) => server.fault()));
      const fault = faults.find((each) => each !== undefined);
      return fault === undefined ? observation : { ...observation, fault };
    },
    stop,
  };
}

interface Scene {
  readonly servers: Servers;
  readonly clients: Map<string, Client>;
  readonly stage: Stage;
  readonly ports: ReadonlySet<number>;
}

const usesScripts = ({ text }: Fence): boolean =>
  [...text.matchAll(/(?:> |redis-cli .*?)([a-z_]+)/gi)].some(([, word = '']) => runsScripts(word.toLowerCase())) ||
  text.includes('--eval');

/** What a script sends is not looked at here: the servers themselves refuse what reaches others. */
async function confineScripts(servers: readonly Server[]): Promise<void> {
  for (const server of servers) await ask(server, 'ACL', 'SETUSER', 'default', '-migrate', '-cluster|meet');
}

function runStep(scene: Scene, step: Step, fence: Fence, fits: Fits): Promise<Observation> {
  switch (step.kind) {
    case 'command':
      return runCommand(scene, step, fence);
    case 'later':
      return runLater(scene, step, fence, fits);
    case 'shell':
      return runShell(scene, step, fence);
    case 'server':
      return runServerStep(scene, step, fence);
  }
}

/** Dialogues call the only replica `replica`, the first of several may be called so, too. */
function serverNamed({ servers }: Scene, name: string): Server {
  const server = servers.get(name) ?? servers.get(`${name}1`) ?? servers.get(name.replace(/1$/, ''));
  const found = server ?? (name === 'node1' ? servers.get('primary') : undefined);
  if (!found) throw new Error(`There is no server \`${name}\` in this topology`);
  return found;
}

/** The server that a client of this fence is connected to: clients with a letter go where the fence goes. */
function serverOf(scene: Scene, client: string, fence: Fence): { readonly server: Server; readonly key: string } {
  const isServer = client.length > 1;
  const name = isServer ? client : (fence.words.as ?? 'primary');
  const server = serverNamed(scene, name);
  return { server, key: `${server.port} ${isServer ? '' : client}` };
}

function clientOf(scene: Scene, client: string, fence: Fence): { readonly client: Client; readonly server: Server } {
  const { server, key } = serverOf(scene, client, fence);
  const known = scene.clients.get(key) ?? openClient(server.port, scene.stage.signal);
  scene.clients.set(key, known);
  return { client: known, server };
}

/**
 * Waits until every client of a server that has ended knows of it: what it types next finds nobody, as at a terminal,
 * and is not lost on its way.
 */
async function missedBy({ clients }: Scene, { port }: Server): Promise<void> {
  const ofServer = [...clients].filter(([key]) => key.startsWith(`${port} `));
  await Promise.all(ofServer.map(([, client]) => client.lost()));
}

/** The second look at a command, now that marks are filled in and the servers have ports. */
function refused({ ports }: Scene, args: readonly Buffer[]): Observation | undefined {
  const reason = refusalOf(
    args.map((arg) => arg.toString('utf8')),
    { ports },
  );
  return reason === undefined ? undefined : { lines: [], fault: `Unexpected ${reason}` };
}

async function runCommand(scene: Scene, step: Step, fence: Fence): Promise<Observation> {
  const args = splitCommand(step.text);
  if (!args || args.length === 0) return { lines: ['Invalid argument(s)'] };
  const refusal = refused(scene, args);
  if (refusal) return refusal;
  const { client, server } = clientOf(scene, step.client, fence);
  if (step.expected.length === 0) {
    await client.begin(args);
    await waitUntil(async () => client.hasReply() || (await holdsBlocked(server)), blockLimit, scene.stage.signal);
    if (step.deferred || !client.hasReply()) return { lines: [] };
    return { lines: (await client.next(blockLimit)) ?? [] };
  }
  const limit = scene.stage.limits.reply;
  const reply = await client.type(args, limit);
  if (!reply) return late('reply', limit);
  return { lines: [...announcement(step), ...reply.lines, ...duration(step, reply.took)] };
}

const late = (what: string, limit: number): Observation => ({
  lines: [],
  fault: `No ${what} within ${limit / 1000} s`,
});

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

async function runLater(scene: Scene, step: Step, fence: Fence, fits: Fits): Promise<Observation> {
  const { client } = clientOf(scene, step.client, fence);
  const limit = scene.stage.limits.reply;
  // With a gap nobody knows how many lines there are to be.
  const most = step.expected.some((line) => line.trim() === '…') ? Number.POSITIVE_INFINITY : step.expected.length;
  const lines: string[] = [];
  do {
    const more = await client.next(limit);
    if (!more) return lines.length === 0 ? late('reply or message', limit) : { lines };
    lines.push(...more);
  } while (lines.length < most && !fits(lines));
  return { lines };
}

async function runShell(scene: Scene, step: Step, fence: Fence): Promise<Observation> {
  const line = readShellLine(step.text, scene.stage.files);
  if (typeof line === 'string') return { lines: [], fault: `Unexpected ${line}` };
  const { server } = serverOf(scene, '', fence);
  const { limits, signal } = scene.stage;
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

async function runServerStep(scene: Scene, step: Step, fence: Fence): Promise<Observation> {
  const read = readServerStep(step.text);
  if (typeof read === 'string') return { lines: [], fault: `Unexpected ${read}` };
  const { signal, limits } = scene.stage;
  if (read.kind === 'wait') {
    await sleep(read.milliseconds, undefined, { signal });
    return { lines: [] };
  }
  const server = serverNamed(scene, read.server || (fence.words.as ?? 'primary'));
  switch (read.kind) {
    case 'kill':
      await server.kill();
      await missedBy(scene, server);
      return { lines: [] };
    case 'restart':
      await server.restart(read.directives);
      await missedBy(scene, server);
      return { lines: [] };
    case 'freeze':
      server.freeze();
      return { lines: [] };
    case 'thaw':
      server.thaw();
      return { lines: [] };
    case 'until':
      return waitFor(server, read.command, read.shows, limits.until, signal);
  }
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
    const replies = 'closed' in answer ? [] : answer.replies;
    return replies.flatMap((reply) => (isPrintedRaw(args) ? formatRawReply(reply) : formatReply(reply)));
  } finally {
    connection.close();
  }
}
