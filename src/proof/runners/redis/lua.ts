import type { Runner } from '../../../guide/runner.js';
import { wordRefusals } from './cli.js';
import { type RedisPlatform, redisPlatforms } from './engines.js';
import { ask } from './protocol/connection.js';
import type { Engine } from './servers/engine.js';
import { withoutMigrate } from './servers/grounds.js';
import { startServer } from './servers/server.js';

/** Lets a server of its own load each script (`SCRIPT LOAD`) and each library of functions (`FUNCTION LOAD`). */
export function redisLuaRunner(servers: readonly Engine[]): Runner {
  return {
    name: 'redis-lua',
    languages: ['lua'],
    keepsState: false,
    read: (fence) => ({
      steps: [
        {
          kind: 'command',
          client: '',
          text: isLibrary(fence.text) ? 'FUNCTION LOAD' : 'SCRIPT LOAD',
          expected: [],
          deferred: false,
          anyOrder: false,
          place: fence.place,
        },
      ],
      refusals: wordRefusals(fence),
    }),
    engines: redisPlatforms(servers),
    start: async (platform, { folder, signal }) => {
      const { engine } = platform as RedisPlatform;
      const server = await startServer({
        engine,
        parent: folder,
        name: 'lua',
        directives: [withoutMigrate],
        signal,
      });
      return {
        run: async (step, fence) => {
          const reply = await ask(server, ...step.text.split(' '), fence.text);
          return reply.type === 'error' ? { lines: [`(error) ${reply.text}`] } : { lines: [] };
        },
        stop: () => server.kill(),
      };
    },
  };
}

/** The first line of a library names it; that of a script may have flags alone. */
function isLibrary(text: string): boolean {
  return /^#!\S+.*\bname=/.test(text);
}
