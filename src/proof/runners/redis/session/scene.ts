import type { Fence } from '../../../../guide/fence.js';
import type { Observation, SceneContext } from '../../../../guide/runner.js';
import { refusalOf } from '../allow/command.js';
import { readRedisMeta } from '../meta.js';
import { type Client, openClient } from '../protocol/client.js';
import type { Server } from '../servers/server.js';
import type { Servers } from '../servers/topology-options.js';

/** The servers of a scene, and the clients that have typed so far. */
export interface Scene {
  readonly servers: Servers;
  /** By port and name. */
  readonly clients: Map<string, Client>;
  readonly context: SceneContext;
  readonly ports: ReadonlySet<number>;
}

/** Dialogues call the only replica `replica`, the first of several may be called so, too. */
export function serverNamed({ servers }: Scene, name: string): Server {
  const server = servers.get(name) ?? servers.get(`${name}1`) ?? servers.get(name.replace(/1$/, ''));
  const found = server ?? (name === 'node1' ? servers.get('primary') : undefined);
  if (!found) throw new Error(`There is no server \`${name}\` in this topology`);
  return found;
}

/** The client of that name. Those with a letter, or none, are connected to the server that the fence names. */
export function clientOf(
  scene: Scene,
  name: string,
  fence: Fence,
): { readonly client: Client; readonly server: Server } {
  const isServer = name.length > 1;
  const server = serverNamed(scene, isServer ? name : readRedisMeta(fence).as);
  const key = `${server.port} ${isServer ? '' : name}`;
  const client = scene.clients.get(key) ?? openClient(server.port, scene.context.signal);
  scene.clients.set(key, client);
  return { client, server };
}

/**
 * Waits until every client of a server that has ended knows of it: what it types next finds nobody, as at a terminal,
 * and is not lost on its way.
 */
export async function missedBy({ clients }: Scene, { port }: Server): Promise<void> {
  const ofServer = [...clients].filter(([key]) => key.startsWith(`${port} `));
  await Promise.all(ofServer.map(([, client]) => client.lost()));
}

/** The second look at a command, now that marks are filled in and the servers have ports. */
export function refused({ ports }: Scene, args: readonly Buffer[]): Observation | undefined {
  const reason = refusalOf(args.map(String), { ports });
  return reason === undefined ? undefined : fault(reason);
}

/** Nothing to compare, and why. */
export const fault = (reason: string): Observation => ({ lines: [], fault: reason });

export const late = (what: string, limit: number): Observation => fault(`No ${what} within ${limit / 1000} s`);
