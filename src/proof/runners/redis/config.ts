import type { Refusal, Runner, SceneContext, Session } from '../../../guide/runner.js';
import { mayStartWith } from './allow/config.js';
import { leaveOut } from './allow/leave-out.js';
import { isInForce, readDirectives } from './directives.js';
import { redisEngines } from './engines.js';
import { metaRefusals } from './meta.js';
import { ask } from './protocol/connection.js';
import { elementsOf, textOf } from './protocol/reply.js';
import type { ServerProgram } from './servers/program.js';
import { type Server, startServer } from './servers/server.js';

/** Starts a server with each fragment of redis.conf and asks it, directive by directive, what it has taken from it. */
export function redisConfigRunner(programs: readonly ServerProgram[]): Runner {
  return {
    name: 'redis-config',
    languages: ['conf'],
    ...redisEngines(programs, startWith),
    read: (fence) => {
      const directives = readDirectives(fence.text, fence.place);
      const refusals = directives
        .filter(({ name, value }) => !mayStartWith(name, value))
        .map(
          ({ name, place }): Refusal => ({
            message: `A proof does not start a server with \`${name}\`, which concerns files or the network. ${leaveOut}`,
            place,
          }),
        );
      const steps = directives.map(({ name, value, place }) => {
        const text = `${name} ${value}`;
        return { kind: 'command' as const, text, expected: [text], place };
      });
      return { steps, refusals: [...metaRefusals(fence), ...refusals] };
    },
  };
}

async function startWith(program: ServerProgram, { folder, signal, fences }: SceneContext): Promise<Session> {
  const directives = fences.flatMap(({ text, place }) =>
    readDirectives(text, place).map(({ name, value }) => [name, value] as const),
  );
  const server = await startServer({ program, parent: folder, name: 'config', directives, signal });
  return { run: async (step) => ({ lines: [await readBack(server, step.text)] }), stop: () => server.kill() };
}

/** Settings that CONFIG GET does not know: that the server has started with them is the proof. */
const unasked: ReadonlySet<string> = new Set(['user', 'rename-command']);

/** @returns The directive as written where it is in force, else with the value that is. */
async function readBack(server: Server, directive: string): Promise<string> {
  const [, name = '', value = ''] = /^(\S+)\s*(.*)$/.exec(directive) ?? [];
  if (unasked.has(name)) return directive;
  const told = textOf(elementsOf(await ask(server, 'CONFIG', 'GET', name))[1]);
  if (told === undefined) return `${name} is not known to the server`;
  return isInForce(value, told) ? directive : `${name} ${told}`;
}
