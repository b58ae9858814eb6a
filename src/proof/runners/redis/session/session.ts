import { dialogueLines } from '../../../../guide/dialogue.js';
import type { Fence } from '../../../../guide/fence.js';
import type { SceneContext, Session } from '../../../../guide/runner.js';
import { runsScripts } from '../allow/commands.js';
import { ask } from '../protocol/connection.js';
import type { ServerProgram } from '../servers/program.js';
import type { Server } from '../servers/server.js';
import { startTopology } from '../servers/topology.js';
import { runServerStep } from './run-server-step.js';
import { runCommand, runLater, runShell } from './run-typed.js';
import type { Scene } from './scene.js';

/** Starts the servers of a scene, for clients that take turns as its fences say. */
export async function startSession(program: ServerProgram, context: SceneContext): Promise<Session> {
  const { folder, fences, signal } = context;
  const started: Server[] = [];
  const clients: Scene['clients'] = new Map();
  const stop = async () => {
    for (const client of clients.values()) client.close();
    await Promise.all(started.map((server) => server.kill()));
  };
  const topology = fences[0]?.meta.topology ?? 'standalone';
  let servers: Scene['servers'];
  try {
    const options = { program, parent: folder, signal, onServer: (server: Server) => started.push(server) };
    servers = await startTopology(topology, options);
    if (topology === 'cluster' && fences.some(usesScripts)) await confineScripts(started);
  } catch (error) {
    await stop();
    throw error;
  }
  const scene: Scene = { servers, clients, context, ports: new Set(started.map(({ port }) => port)) };
  return {
    run: async (step, fence, fits) => {
      const observation = await runners[step.kind](scene, step, fence, fits);
      const faults = await Promise.all(started.map((server) => server.fault()));
      const fault = faults.find((each) => each !== undefined);
      return fault === undefined ? observation : { ...observation, fault };
    },
    stop,
  };
}

const runners = { command: runCommand, later: runLater, shell: runShell, server: runServerStep };

const usesScripts = ({ text }: Fence): boolean =>
  dialogueLines(text).some((line) => line.kind !== 'reply' && line.text.toLowerCase().split(/\W+/).some(runsScripts));

/** What a script sends is not looked at here: the servers themselves refuse what reaches others. */
async function confineScripts(servers: readonly Server[]): Promise<void> {
  for (const server of servers) await ask(server, 'ACL', 'SETUSER', 'default', '-migrate', '-cluster|meet');
}
