import type { Refusal, Runner } from '../../../guide/runner.js';
import type { Step } from '../../../guide/step.js';
import { mayStartWith } from './allow/config.js';
import { wordRefusals } from './cli.js';
import { isInForce, readDirectives } from './directives.js';
import { type RedisPlatform, redisPlatforms } from './engines.js';
import { ask } from './protocol/connection.js';
import { elementsOf, textOf } from './protocol/reply.js';
import type { Engine } from './servers/engine.js';
import { type Server, startServer } from './servers/server.js';

/** Starts a server with each fragment of redis.conf and asks it, directive by directive, what it has taken from it. */
export function redisConfigRunner(servers: readonly Engine[]): Runner {
  return {
    name: 'redis-config',
    languages: ['conf'],
    keepsState: false,
    read: (fence) => {
      const directives = readDirectives(fence.text, fence.place);
      const refusals = directives
        .filter(({ name, value }) => !mayStartWith(name, value))
        .map(
          ({ name, place }): Refusal => ({
            message: `Unexpected setting \`${name}\`, expected one that concerns neither files nor network`,
            place,
          }),
        );
      const steps = directives.map(
        ({ name, value, place }): Step => ({
          kind: 'command',
          client: '',
          text: `${name} ${value}`,
          expected: [`${name} ${value}`],
          deferred: false,
          anyOrder: false,
          place,
        }),
      );
      return { steps, refusals: [...wordRefusals(fence), ...refusals] };
    },
    engines: redisPlatforms(servers),
    start: async (platform, { folder, signal, fences }) => {
      const { engine } = platform as RedisPlatform;
      const directives = fences.flatMap((fence) =>
        readDirectives(fence.text, fence.place).map(({ name, value }) => [name, value] as const),
      );
      const server = await startServer({ engine, parent: folder, name: 'config', directives, signal });
      return { run: async (step) => ({ lines: [await readBack(server, step.text)] }), stop: () => server.kill() };
    },
  };
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
