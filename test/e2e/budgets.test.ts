import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../src/build/places.mjs';
import { prepbook, temporaryFolder } from './command-line.js';

/**
 * What the files of the Redis guide may weigh, in kB: a tenth more than they do. One that outgrows its budget carries
 * something that it should not, such as a second font, or the budget is raised for a reason that the commit tells.
 */
const budgets: Readonly<Record<string, number>> = {
  'redis.html': 2_010,
  'redis.epub': 455,
};

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder(afterAll);
  const args = ['build', 'redis', '--format', 'html,epub', '--out', folder, '--quiet'];
  expect(await prepbook(args, { cwd: root })).toMatchObject({ code: 0, stderr: '' });
});

it.each(Object.entries(budgets))('%s weighs no more than %i kB', async (name, most) => {
  const { size } = await stat(join(folder, 'redis', name));
  expect(size / 1000).toBeLessThan(most);
  // A budget that is far too large guards nothing.
  expect(size / 1000).toBeGreaterThan(0.8 * most);
});
