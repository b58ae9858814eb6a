/** How many are made at a time: while one is printed, the pages of the next are set. */
const atOnce = 2;

/**
 * Makes the first by itself, since others may refer to it, and the rest two at a time.
 *
 * @returns The results in the order of the jobs.
 */
export async function mapConcurrent<Job, Result>(
  jobs: readonly Job[],
  make: (job: Job) => Promise<Result>,
): Promise<readonly Result[]> {
  const [first, ...others] = jobs;
  if (first === undefined) return [];
  const results: Result[] = [await make(first)];
  const waiting = others.entries();
  const work = async () => {
    for (const [at, job] of waiting) results[at + 1] = await make(job);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
