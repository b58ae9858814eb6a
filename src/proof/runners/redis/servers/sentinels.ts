import { ask } from '../protocol/connection.js';
import { elementsOf, textOf } from '../protocol/reply.js';
import { startReplicas } from './replicas.js';
import { type Directives, type Server, startServer } from './server.js';
import type { Servers, TopologyOptions } from './topology-options.js';
import { waitUntil } from './wait.js';

/** The name under which the Sentinels watch the primary. */
const watched = 'tram';
const replicaCount = 2;
const sentinelCount = 3;
/** Milliseconds within which all of them have to know of each other. */
const meetLimit = 30_000;

/** A primary, two replicas and three Sentinels that have found each other. */
export async function startSentinels(options: TopologyOptions): Promise<Servers> {
  const servers = await startReplicas(options, replicaCount);
  const primary = servers.get('primary');
  const directives: Directives = [
    ['sentinel', `monitor ${watched} 127.0.0.1 ${primary?.port} 2`],
    // Short, so that a failover can be watched.
    ['sentinel', `down-after-milliseconds ${watched} 1000`],
    ['sentinel', `failover-timeout ${watched} 6000`],
    ['sentinel', `parallel-syncs ${watched} 1`],
  ];
  const sentinels = await Promise.all(
    Array.from({ length: sentinelCount }, async (_, index) => {
      const name = `sentinel${index + 1}`;
      const server = await startServer({ ...options, name, directives, mode: 'sentinel' });
      options.onServer(server);
      return [name, server] as const;
    }),
  );
  const knowAll = async () =>
    (await Promise.all(sentinels.map(([, sentinel]) => knowsAll(sentinel)))).every((knows) => knows);
  if (!(await waitUntil(knowAll, meetLimit, options.signal))) throw new Error('The Sentinels did not find each other');
  return new Map([...servers, ...sentinels]);
}

async function knowsAll(sentinel: Server): Promise<boolean> {
  const facts = elementsOf(await ask(sentinel, 'SENTINEL', 'MASTER', watched)).map((each) => textOf(each));
  const factOf = (name: string) => facts[facts.indexOf(name) + 1];
  return (
    factOf('num-slaves') === String(replicaCount) &&
    factOf('num-other-sentinels') === String(sentinelCount - 1) &&
    factOf('flags') === 'master'
  );
}
