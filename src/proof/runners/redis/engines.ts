import type { Fence } from '../../../guide/fence.js';
import type { Platform } from '../../../guide/runner.js';
import { compareVersions, type Engine, engineName } from './servers/engine.js';

/** A server program as what fences can be run on. */
export interface RedisPlatform extends Platform {
  readonly engine: Engine;
}

/**
 * Chooses among the servers of this machine: of the product that the fence asks for, new enough, the oldest first, since
 * what is shown without a version has to be so on old servers, too.
 */
export function redisPlatforms(engines: readonly Engine[]): (fence: Pick<Fence, 'words'>) => readonly RedisPlatform[] {
  const platforms = engines
    .map((engine) => ({ name: engineName(engine), engine }))
    .toSorted((one, other) => compareVersions(one.engine.version, other.engine.version));
  return ({ words }) =>
    platforms.filter(
      ({ engine }) =>
        (engine.product === 'Valkey') === words.valkey &&
        (words.min === undefined || compareVersions(engine.version, words.min) >= 0),
    );
}
