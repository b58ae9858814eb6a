import type { Runner } from '../../guide/runner.js';
import { assertEngineName } from '../record.js';
import type { FindRunners, RunnerRequest } from './find.js';
import { nodeRunners } from './node.js';
import { pythonRunners } from './python.js';
import { redisRunners } from './redis/index.js';
import { sqlRunners } from './sql.js';

/** A row a subject. */
const subjects: readonly FindRunners[] = [redisRunners, sqlRunners, nodeRunners, pythonRunners];

/**
 * Every runner of a run. Of two that know a language the first takes it.
 *
 * @param own - Of the request; they come first.
 * @throws ToolError `engine-unnamed` where one of them has an engine whose name no record can hold.
 */
export async function findRunners(request: RunnerRequest, own: readonly Runner[]): Promise<Runner[]> {
  for (const { name } of own.flatMap(({ engines }) => engines)) assertEngineName(name);
  const found = await Promise.all(subjects.map((find) => find(request)));
  return [...own, ...found.flat()];
}
