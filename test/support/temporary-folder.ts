import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * A temporary folder.
 *
 * @param whenDone - Where its removal is registered: `onTestFinished`, `afterAll`.
 */
export async function temporaryFolder(whenDone: (remove: () => Promise<void>) => void = onTestFinished) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'prepbook-test-')));
  whenDone(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
