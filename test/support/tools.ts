import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { it } from 'vitest';

/** Programs of the system that tests use, by the package of Debian that brings them. */
export const systemTools = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  epubcheck: 'epubcheck',
  'redis-server': 'redis-server',
  'redis-cli': 'redis-tools',
  python3: 'python3',
  unshare: 'util-linux',
} as const;

export type SystemTool = keyof typeof systemTools;

/** Whether a program is on the path. */
export function hasTool(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => canRun(join(folder, name)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * `it` for tests that use programs of the system: `needs('qpdf')('is well-formed', …)`. Where one is missing the test
 * is skipped and its title says for want of what; in continuous integration that is an error, because a test that is
 * skipped there guards nothing.
 *
 * @throws {Error} With CI set and a program missing.
 */
export function needs(...names: readonly SystemTool[]): typeof it | typeof it.skip {
  const missing = names.filter((name) => !hasTool(name));
  if (missing.length === 0) return it;
  if (process.env.CI)
    throw new Error(`Tests need ${missing.join(', ')}: ${missing.map((name) => systemTools[name]).join(', ')}`);
  const reason = ` (needs ${missing.join(', ')})`;
  return ((title: string, ...rest: unknown[]) =>
    (it.skip as (...args: unknown[]) => void)(title + reason, ...rest)) as typeof it.skip;
}
