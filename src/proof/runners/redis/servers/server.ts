import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { throwIfInterrupted } from '../../../../diagnostics/interrupted.js';
import { ask } from '../protocol/connection.js';
import { textOf } from '../protocol/reply.js';
import { freePort } from './ports.js';
import { type Process, startProcess } from './process.js';
import type { ServerProgram } from './program.js';
import { waitUntil, within } from './wait.js';

/** Lines of a configuration file: name and value. */
export type Directives = readonly (readonly [name: string, value: string])[];

/** How one server is to be. */
export interface ServerPlan {
  readonly program: ServerProgram;
  /** Where its folder is made. */
  readonly parent: string;
  /** Name of its folder, `node3`. */
  readonly name: string;
  readonly directives: Directives;
  readonly mode?: 'server' | 'sentinel' | 'cluster' | undefined;
  readonly signal: AbortSignal;
  /** A port to listen on; by default one that is free. */
  readonly choosePort?: (() => Promise<number>) | undefined;
}

/** One server of this run's own, which can be ended and started again with what it has on its disk. */
export interface Server {
  readonly port: number;
  readonly folder: string;
  readonly program: ServerProgram;
  /** Why it does not run although nobody has ended it. */
  readonly fault: () => Promise<string | undefined>;
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>;
  /** Starts it, where need be after ending it in good order. @param extra - Directives of this start alone. */
  readonly restart: (extra: Directives) => Promise<void>;
  readonly freeze: () => void;
  readonly thaw: () => void;
}

/** Milliseconds within which a server has to answer after its start. */
const startLimit = 20_000;
/** Milliseconds that one look at it may take. */
const lookLimit = 1_000;
/** Milliseconds that it has to end in good order. */
const stopLimit = 5_000;
/** Other programs may take a port between our look and the server's. */
const mostPorts = 5;

/**
 * Starts a server on this machine's own address and waits until it answers.
 *
 * @throws {Error} With the end of its log where it does not come up; a port that was taken meanwhile is changed for
 *   another first.
 */
export async function startServer(plan: ServerPlan): Promise<Server> {
  const folder = join(plan.parent, plan.name);
  await mkdir(folder, { recursive: true });
  const choosePort = plan.choosePort ?? (() => freePort(plan.mode === 'cluster'));
  let fault = '';
  for (let tries = 0; tries < mostPorts; tries += 1) {
    const port = await choosePort();
    const started = await tryStart(plan, folder, port, []);
    if ('process' in started) return serverOf(plan, folder, port, started.process);
    fault = started.fault;
    if (!/in use|could not create server tcp/i.test(fault)) break;
  }
  throw new Error(fault);
}

function serverOf(plan: ServerPlan, folder: string, port: number, first: Process): Server {
  let current = first;
  let endedByUs = false;
  const kill = async () => {
    endedByUs = true;
    current.kill();
    await current.ended;
  };
  const end = async () => {
    if (current.ending() !== undefined) return;
    endedByUs = true;
    current.thaw();
    current.terminate();
    await within(current.ended, stopLimit, plan.signal);
    await kill();
  };
  return {
    port,
    folder,
    program: plan.program,
    fault: async () =>
      current.ending() === undefined || endedByUs
        ? undefined
        : `The server ended by itself (${current.ending()})${await endOfLog(folder)}`,
    kill,
    restart: async (extra) => {
      await end();
      const started = await tryStart(plan, folder, port, extra);
      if ('fault' in started) throw new Error(started.fault);
      current = started.process;
      endedByUs = false;
    },
    freeze: () => current.freeze(),
    thaw: () => current.thaw(),
  };
}

async function tryStart(
  plan: ServerPlan,
  folder: string,
  port: number,
  extra: Directives,
): Promise<{ readonly process: Process } | { readonly fault: string }> {
  const file = join(folder, 'server.conf');
  await writeFile(file, configOf(plan, folder, port, extra));
  await writeFile(join(folder, logName), '');
  throwIfInterrupted(plan.signal);
  const process = startProcess(plan.program, folder, [file, ...(plan.mode === 'sentinel' ? ['--sentinel'] : [])]);
  try {
    const answers = async () =>
      process.ending() !== undefined || ((await within(isReady(port, file), lookLimit, plan.signal)) ?? false);
    const isUp = (await waitUntil(answers, startLimit, plan.signal)) && process.ending() === undefined;
    if (isUp) return { process };
  } catch (error) {
    process.kill();
    await process.ended;
    throw error;
  }
  process.kill();
  await process.ended;
  return { fault: `${plan.program.origin} did not start (${process.ending()})${await endOfLog(folder)}` };
}

/** Whether our own server answers: another could hold the port, and must never be taken for ours. */
async function isReady(port: number, file: string): Promise<boolean> {
  if (textOf(await ask({ port }, 'PING')) !== 'PONG') return false;
  const info = textOf(await ask({ port }, 'INFO', 'server')) ?? '';
  return info.split('\r\n').includes(`config_file:${file}`);
}

const logName = 'server.log';

/** What stands first can be changed by the directives; what stands last cannot. */
function configOf({ directives, mode }: ServerPlan, folder: string, port: number, extra: Directives): string {
  const before: Directives =
    mode === 'sentinel'
      ? []
      : [
          ['save', '""'],
          ['appendonly', 'no'],
        ];
  const after: Directives = [
    ['port', String(port)],
    ['bind', '127.0.0.1'],
    ['protected-mode', 'yes'],
    ['daemonize', 'no'],
    ['dir', `"${folder}"`],
    ['logfile', logName],
  ];
  return [...before, ...directives, ...extra, ...after].map(([name, value]) => `${name} ${value}\n`).join('');
}

/** The last lines of a server's log, to be shown after a fault. */
async function endOfLog(folder: string): Promise<string> {
  const log = await readFile(join(folder, logName), 'utf8').catch(() => '');
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? '' : `: ${lines.slice(-2).join(' / ')}`;
}
