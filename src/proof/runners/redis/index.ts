import type { Runner } from '../../../guide/runner.js';
import type { FindRunners } from '../find.js';
import { redisCliRunner } from './cli.js';
import { redisConfigRunner } from './config.js';
import { redisLuaRunner } from './lua.js';
import { findServers } from './servers/find.js';
import type { ServerProgram } from './servers/program.js';

/** Runs dialogues, configurations and scripts on the Redis and Valkey servers of this machine. */
export const redisRunners: FindRunners = async ({ servers, images, env, cwd }) =>
  runnersOn(await findServers({ named: servers, images, env, cwd }));

/** Runners of every language, on these servers. */
export function runnersOn(programs: readonly ServerProgram[]): Runner[] {
  return [redisCliRunner(programs), redisConfigRunner(programs), redisLuaRunner(programs)];
}
