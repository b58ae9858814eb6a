import type { Runner } from '../../guide/runner.js';
import { nodeRunner } from './node.js';
import { redisCliRunner } from './redis/cli.js';
import { redisConfigRunner } from './redis/config.js';
import { redisLuaRunner } from './redis/lua.js';
import type { Engine } from './redis/servers/engine.js';

export interface RunnerChoice {
  readonly servers: readonly Engine[];
  /** Whether fences in JavaScript and TypeScript are run, which is the user's to allow. */
  readonly allowJs: boolean;
  /** Of the reader's own configuration; they come first. */
  readonly own: readonly Runner[];
}

/** Every runner of a run. Of two that know a language the first takes it. */
export function allRunners({ servers, allowJs, own }: RunnerChoice): Runner[] {
  return [
    ...own,
    redisCliRunner(servers),
    redisConfigRunner(servers),
    redisLuaRunner(servers),
    ...(allowJs ? [nodeRunner()] : []),
  ];
}
