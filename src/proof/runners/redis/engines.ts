import type { Runner, SceneContext, Session } from '../../../guide/runner.js';
import { readRedisMeta } from './meta.js';
import { compareVersions, programName, type ServerProgram } from './servers/program.js';

/**
 * The servers of this machine as engines. A fence runs on those of the product that it asks for, new enough, the oldest
 * first, since what is shown without a version has to be so on old servers, too.
 *
 * @param start - Starts a scene on one of them.
 */
export function redisEngines(
  programs: readonly ServerProgram[],
  start: (program: ServerProgram, scene: SceneContext) => Promise<Session>,
): Pick<Runner, 'engines' | 'enginesFor' | 'needs' | 'missing'> {
  const engines = programs
    .map((program) => ({
      ...program,
      name: programName(program),
      start: (scene: SceneContext) => start(program, scene),
    }))
    .toSorted((one, other) => compareVersions(one.version, other.version));
  return {
    engines,
    enginesFor: (fence) => {
      const { valkey, min } = readRedisMeta(fence);
      return engines.filter(
        ({ product, version }) =>
          (product === 'Valkey') === valkey && (min === undefined || compareVersions(version, min) >= 0),
      );
    },
    needs: (fence) => {
      const { valkey, min } = readRedisMeta(fence);
      return [valkey ? 'Valkey' : 'Redis', ...(min === undefined ? [] : [min])].join(' ');
    },
    missing,
  };
}

const missing = {
  code: 'no-redis-server',
  message: 'There is no redis-server here to run the examples on',
  hint: [
    'Install one (Debian, Ubuntu: sudo apt-get install redis-server; macOS: brew install redis),',
    'name one with `servers PATH`, or use an image of Docker’s with `images redis:8.2`.',
  ].join('\n'),
  options: ['servers', 'images'],
};
