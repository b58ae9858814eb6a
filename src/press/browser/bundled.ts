import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FinderContext, FinderResult } from './choice.js';
import { locatePackage, unpackFiles, unpackProgram } from './package.js';
import { unpackOnce } from './unpack.js';

/**
 * The headless browser that comes inside an npm package, so that it is there wherever the program is, and always
 * the same one: page breaks and bytes can be had again. Unpacked into the user's cache at its first use.
 */
export async function findBundled(context: FinderContext): Promise<FinderResult> {
  if (context.platform !== 'linux' || context.arch !== 'x64') {
    return { absence: `the bundled browser is for Linux on x64, and this is ${context.platform} on ${context.arch}` };
  }
  try {
    const { archives, version } = await locatePackage();
    const folder = join(context.cache, `chromium-${version}`);
    await unpackOnce(folder, async (target) => {
      context.onProgress?.('unpacking the browser (once, some seconds)');
      await unpackProgram(join(archives, 'chromium.br'), join(target, 'chromium'));
      await unpackFiles(join(archives, 'al2023.tar.br'), target);
    });
    const reason = `It came with the program: @sparticuz/chromium ${version}.`;
    const env = libraryEnv(join(folder, 'lib'), context.env);
    return { choice: { path: join(folder, 'chromium'), kind: 'bundled', reason, env } };
  } catch (cause) {
    return { absence: `the bundled browser could not be unpacked (${(cause as Error).message})` };
  }
}

/** What the program links to and a bare container lacks. */
const libraries = ['libnss3.so', 'libnspr4.so'];

/** Where the loaders of the usual distributions look. */
const libraryFolders = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/lib64',
  '/usr/lib',
  '/lib',
];

/**
 * The variable that adds the package's own libraries, for machines that have none.
 *
 * @param own Folder of the package's libraries.
 */
export function libraryEnv(
  own: string,
  env: NodeJS.ProcessEnv,
  exists: (path: string) => boolean = existsSync,
): Record<string, string> | undefined {
  const named = env.LD_LIBRARY_PATH?.split(':').filter((folder) => folder !== '') ?? [];
  const folders = [...named, ...libraryFolders];
  if (libraries.every((library) => folders.some((folder) => exists(join(folder, library))))) return undefined;
  return { LD_LIBRARY_PATH: [...named, own].join(':') };
}
