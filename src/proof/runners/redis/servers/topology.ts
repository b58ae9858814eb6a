import type { Topology } from '../../../../guide/fence.js';
import { startCluster } from './cluster.js';
import { startReplicas } from './replicas.js';
import { startSentinels } from './sentinels.js';
import { startServer } from './server.js';
import { type Servers, type TopologyOptions, withoutMigrate } from './topology-options.js';

const starters: Readonly<Record<Topology, (options: TopologyOptions) => Promise<Servers>>> = {
  standalone: async (options) => {
    const server = await startServer({ ...options, name: 'primary', directives: [withoutMigrate] });
    options.onServer(server);
    return new Map([['primary', server]]);
  },
  replica: (options) => startReplicas(options, 1),
  sentinel: startSentinels,
  cluster: startCluster,
};

/** Starts the servers of a topology and waits until they know each other. */
export async function startTopology(topology: Topology, options: TopologyOptions): Promise<Servers> {
  return starters[topology](options);
}
