import { afterEach, vi } from 'vitest';

declare global {
  /** Sites of `reach.mjs` that are reached. */
  var prepbookReached: Set<string> | undefined;
}

declare module 'vitest' {
  interface TaskMeta {
    /** Of a file of tests: the sites that it reaches. */
    reached?: readonly string[];
  }
}

/** Set-up of the run that looks which test reaches what: each file of tests loads the modules anew. */
vi.resetModules();
const reached = new Set<string>();
globalThis.prepbookReached = reached;

afterEach(({ task }) => {
  task.file.meta.reached = [...reached];
});
