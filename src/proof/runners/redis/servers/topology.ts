import type { Topology } from '../../../../guide/fence.js';
import { startCluster } from './cluster.js';
import { type Grounds, type Servers, withoutMigrate } from './grounds.js';
import { startReplicas } from './replicas.js';
import { startSentinels } from './sentinels.js';
import { startServer } from './server.js';

const starters: Readonly<Record<Topology, (grounds: Grounds) => Promise<Servers>>> = {
  standalone: async (grounds) => {
    const server = await startServer({ ...grounds, name: 'primary', directives: [withoutMigrate] });
    grounds.onServer(server);
    return new Map([['primary', server]]);
  },
  replica: (grounds) => startReplicas(grounds, 1),
  sentinel: startSentinels,
  cluster: startCluster,
};

/** Starts the servers of a topology and waits until they know each other. */
export async function startTopology(topology: Topology, grounds: Grounds): Promise<Servers> {
  return starters[topology](grounds);
}
