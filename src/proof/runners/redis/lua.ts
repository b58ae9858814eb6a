import type { Runner, SceneContext, Session } from '../../../guide/runner.js';
import { redisEngines } from './engines.js';
import { metaRefusals } from './meta.js';
import { ask } from './protocol/connection.js';
import type { ServerProgram } from './servers/program.js';
import { startServer } from './servers/server.js';
import { withoutMigrate } from './servers/topology-options.js';

/** Lets a server of its own load each script (`SCRIPT LOAD`) and each library of functions (`FUNCTION LOAD`). */
export function redisLuaRunner(programs: readonly ServerProgram[]): Runner {
  return {
    name: 'redis-lua',
    languages: ['lua'],
    ...redisEngines(programs, startServerForScripts),
    read: (fence) => {
      const text = isLibrary(fence.text) ? 'FUNCTION LOAD' : 'SCRIPT LOAD';
      return { steps: [{ kind: 'command', text, expected: [], place: fence.place }], refusals: metaRefusals(fence) };
    },
  };
}

async function startServerForScripts(program: ServerProgram, { folder, signal }: SceneContext): Promise<Session> {
  const server = await startServer({ program, parent: folder, name: 'lua', directives: [withoutMigrate], signal });
  return {
    run: async (step, fence) => {
      const reply = await ask(server, ...step.text.split(' '), fence.text);
      return { lines: reply.type === 'error' ? [`(error) ${reply.text}`] : [] };
    },
    stop: () => server.kill(),
  };
}

/** The first line of a library names it; that of a script may have flags alone. */
function isLibrary(text: string): boolean {
  return /^#!\S+.*\bname=/.test(text);
}
