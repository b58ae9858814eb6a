import { ask } from '../protocol/connection.js';
import { textOf } from '../protocol/reply.js';
import { type Directives, type Server, startServer } from './server.js';
import { type Servers, type TopologyOptions, withoutMigrate } from './topology-options.js';
import { waitUntil } from './wait.js';

/** Milliseconds within which a replica has to be in step. */
const syncLimit = 20_000;

/** Without the wait for more replicas, which would make every example start five seconds later. */
const common: Directives = [withoutMigrate, ['repl-diskless-sync-delay', '0']];

/** A primary and so many replicas in step with it. One is `replica`; several are `replica1`, `replica2`, … */
export async function startReplicas(options: TopologyOptions, count: number): Promise<Servers> {
  const start = async (name: string, directives: Directives) => {
    const server = await startServer({ ...options, name, directives });
    options.onServer(server);
    return [name, server] as const;
  };
  const [, primary] = await start('primary', common);
  const replicas = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      start(count === 1 ? 'replica' : `replica${index + 1}`, [
        ...common,
        // The first is preferred at a failover, so that an example can name the winner.
        ...(index > 0 ? ([['replica-priority', String(100 + 10 * index)]] as const) : []),
        ['replicaof', `127.0.0.1 ${primary.port}`],
      ]),
    ),
  );
  const inStep = await waitUntil(() => areInStep(primary, count), syncLimit, options.signal);
  if (!inStep) throw new Error('A replica did not come into step with its primary');
  return new Map([['primary', primary], ...replicas]);
}

async function areInStep(primary: Server, count: number): Promise<boolean> {
  const info = textOf(await ask(primary, 'INFO', 'replication')) ?? '';
  return [...info.matchAll(/^slave\d+:.*state=online/gm)].length === count;
}
