import { expect, it } from 'vitest';
import { mapConcurrent } from '../../src/pipeline/map-concurrent.js';

it('the first is made by itself, the rest two at a time, and all come back in their order', async () => {
  let running = 0;
  const widths: number[] = [];
  const made = await mapConcurrent(['a', 'b', 'c', 'd', 'e'], async (job) => {
    running += 1;
    widths.push(running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return job.toUpperCase();
  });
  expect(made).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(widths[0]).toBe(1);
  expect(widths[1]).toBe(1);
  expect(Math.max(...widths)).toBe(2);
});

it('what fails is told, and nothing is made of nothing', async () => {
  expect(await mapConcurrent([], async (job) => job)).toEqual([]);
  await expect(
    mapConcurrent([1, 2, 3], async (job) => (job === 2 ? Promise.reject(new Error('two')) : job)),
  ).rejects.toThrow('two');
});
