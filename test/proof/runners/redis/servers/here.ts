import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findServers } from '../../../../../src/proof/runners/redis/servers/find.js';
import type { ServerProgram } from '../../../../../src/proof/runners/redis/servers/program.js';
import { type Server, type ServerPlan, startServer } from '../../../../../src/proof/runners/redis/servers/server.js';

/** The Redis server of the path. @throws {Error} Where there is none. */
export async function installedRedis(): Promise<ServerProgram> {
  const programs = await findServers({ named: [], images: [], env: process.env, cwd: process.cwd() });
  const program = programs.find(({ product }) => product === 'Redis');
  if (!program) throw new Error('There is no redis-server');
  return program;
}

/** A temporary folder that is removed when the test ends. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prepbook-servers-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Starts a server that is ended with the test. */
export async function serverHere(plan: Partial<ServerPlan> = {}): Promise<Server> {
  const server = await startServer({
    program: await installedRedis(),
    parent: await scratchFolder(),
    name: 'here',
    directives: [],
    signal: new AbortController().signal,
    ...plan,
  });
  onTestFinished(() => server.kill());
  return server;
}
