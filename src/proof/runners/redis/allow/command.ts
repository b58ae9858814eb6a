import { isHarmless } from './commands.js';
import { maySet } from './config.js';
import { leaveOut } from './leave-out.js';

/** The servers of the fence itself. Undefined before they run: then only what names no server can be judged. */
export interface OwnServers {
  readonly ports: ReadonlySet<number>;
}

const nameOwn = 'Write `127.0.0.1` and a port that a reply before it has shown, such as `<port>`.';

/** Seconds that a server may be made to sleep. */
const mostSleep = 1;

/**
 * Why a command is not sent to any server. Everything that is not known to be harmless is refused.
 *
 * @param args - The command's words; marks that stand for nothing yet are let pass before the servers run.
 * @returns What is wrong and what to write, in sentences; undefined where the command may be sent.
 */
export function refusalOf(args: readonly string[], own: OwnServers | undefined): string | undefined {
  const words = args.map((arg) => arg.toLowerCase());
  const [name = '', first = ''] = words;
  const shown = `\`${args.slice(0, 4).join(' ')}\``;
  if (isHarmless(words)) return undefined;
  if (name === 'config' && first === 'set') return refusedSettings(args);
  if (name === 'debug' && first === 'sleep') {
    return Number(args[2]) >= 0 && Number(args[2]) <= mostSleep
      ? undefined
      : `${shown} holds the server for too long. Write at most ${mostSleep} second.`;
  }
  const target = targetOf(args);
  if (target !== undefined)
    return isOwn(target, own) ? undefined : `${shown} names a server that is not the fence's own. ${nameOwn}`;
  if (name === 'sentinel' && first === 'set') return refusedSentinelSettings(args, shown);
  return `A proof does not send ${shown}. ${leaveOut}`;
}

function refusedSettings(args: readonly string[]): string | undefined {
  const names = args.slice(2).filter((_, index) => index % 2 === 0);
  const refused = names.find((name) => !maySet(name));
  if (refused === undefined && names.length > 0) return undefined;
  return `A proof does not send \`CONFIG SET ${refused ?? ''}\`. ${leaveOut}`;
}

const sentinelSettings = /^(?:quorum|down-after-milliseconds|failover-timeout|parallel-syncs)$/;

function refusedSentinelSettings(args: readonly string[], shown: string): string | undefined {
  const names = args.slice(3).filter((_, index) => index % 2 === 0);
  return names.every((name) => sentinelSettings.test(name)) ? undefined : `A proof does not send ${shown}. ${leaveOut}`;
}

/** Host and port that a command makes a server talk to; undefined for commands that make it talk to none. */
function targetOf(args: readonly string[]): readonly [host: string, port: string] | undefined {
  const [name = '', first = ''] = args.map((arg) => arg.toLowerCase());
  const at = (index: number) => [args[index] ?? '', args[index + 1] ?? ''] as const;
  if (name === 'replicaof' || name === 'slaveof') return at(1);
  if (name === 'migrate') return at(1);
  if (name === 'cluster' && first === 'meet') return at(2);
  if (name === 'sentinel' && first === 'monitor') return at(3);
  if (name === 'failover') return first === 'to' ? at(2) : first === 'abort' || first === '' ? nobody : undefined;
  return undefined;
}

const nobody = ['no', 'one'] as const;

function isOwn([host, port]: readonly [string, string], own: OwnServers | undefined): boolean {
  if (host.toLowerCase() === 'no' && port.toLowerCase() === 'one') return true;
  const hasMark = (text: string) => text.includes('<');
  if (!own) return (hasMark(host) || isThisMachine(host)) && (hasMark(port) || isThisMachine(host));
  return isThisMachine(host) && own.ports.has(Number(port));
}

function isThisMachine(host: string): boolean {
  return ['127.0.0.1', 'localhost'].includes(host.toLowerCase());
}
