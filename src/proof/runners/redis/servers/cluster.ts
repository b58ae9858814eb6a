import { ask } from '../protocol/connection.js';
import { type Reply, textOf } from '../protocol/reply.js';
import { type Server, startServer } from './server.js';
import type { Servers, TopologyOptions } from './topology-options.js';
import { waitUntil } from './wait.js';

/** As redis-cli --cluster create divides them among three. */
const slots = ['0 5460', '5461 10922', '10923 16383'] as const;
const nodeCount = 6;
/** Milliseconds within which every node has to say that the cluster is whole. */
const joinLimit = 40_000;

/** Six nodes: 1 to 3 are primaries with a third of the slots each, 4 to 6 their replicas in the same order. */
export async function startCluster(options: TopologyOptions): Promise<Servers> {
  const nodes = await Promise.all(
    Array.from({ length: nodeCount }, async (_, index) => {
      const server = await startServer({
        ...options,
        name: `node${index + 1}`,
        mode: 'cluster',
        directives: [
          ['cluster-enabled', 'yes'],
          ['cluster-config-file', 'nodes.conf'],
          ['cluster-node-timeout', '2000'],
          ['repl-diskless-sync-delay', '0'],
        ],
      });
      options.onServer(server);
      return server;
    }),
  );
  await join(nodes, options.signal);
  const [first] = nodes;
  const named = nodes.map((node, index) => [`node${index + 1}`, node] as const);
  return new Map([...(first ? ([['primary', first]] as const) : []), ...named]);
}

async function join(nodes: readonly Server[], signal: AbortSignal): Promise<void> {
  for (const [index, node] of nodes.entries()) {
    await order(node, `CLUSTER SET-CONFIG-EPOCH ${index + 1}`);
    if (slots[index]) await order(node, `CLUSTER ADDSLOTSRANGE ${slots[index]}`);
  }
  // Everybody meets everybody: waiting for the news to spread would take seconds.
  for (const [index, node] of nodes.entries()) {
    for (const other of nodes.slice(index + 1)) await order(node, `CLUSTER MEET 127.0.0.1 ${other.port}`);
  }
  const ids = await Promise.all(nodes.map(async (node) => textOf(await order(node, 'CLUSTER MYID')) ?? ''));
  for (const [index, node] of nodes.entries()) {
    const primary = ids[index - slots.length];
    if (primary === undefined) continue;
    const follows = async () => (await ask(node, 'CLUSTER', 'REPLICATE', primary)).type === 'status';
    if (!(await waitUntil(follows, joinLimit, signal))) throw new Error('A replica did not find its primary');
  }
  const isWhole = async () => (await Promise.all(nodes.map((node) => seesAll(node)))).every((sees) => sees);
  if (!(await waitUntil(isWhole, joinLimit, signal))) throw new Error('The cluster did not come together');
}

/** @throws {Error} Where the server refuses. */
async function order(node: Server, command: string): Promise<Reply> {
  const reply = await ask(node, ...command.split(' '));
  if (reply.type === 'error') throw new Error(`${command}: ${reply.text}`);
  return reply;
}

/** Whether a node knows all slots to be served, and every replica to be one with its link up. */
async function seesAll(node: Server): Promise<boolean> {
  const info = textOf(await ask(node, 'CLUSTER', 'INFO')) ?? '';
  const view = textOf(await ask(node, 'CLUSTER', 'NODES')) ?? '';
  const replication = textOf(await ask(node, 'INFO', 'replication')) ?? '';
  const replicas = view.split('\n').filter((line) => /\bslave\b/.test(line) && / connected\b/.test(line));
  const isInStep = /role:master/.test(replication) ? /state=online/ : /master_link_status:up/;
  return (
    /cluster_state:ok/.test(info) &&
    /cluster_slots_ok:16384/.test(info) &&
    !/handshake|fail/.test(view) &&
    replicas.length === nodeCount - slots.length &&
    isInStep.test(replication)
  );
}
