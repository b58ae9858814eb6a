import envPaths from 'env-paths';
import { ToolError } from '../../diagnostics/tool-error.js';
import { findBundled } from './bundled.js';
import type { BrowserChoice, BrowserFinder, FinderContext } from './choice.js';
import { downloadCommand, findDownloaded } from './downloaded.js';
import { findGiven } from './given.js';
import { findInstalled } from './installed.js';

export interface FindBrowserOptions {
  /** A path from the command line; it goes before everything else. */
  readonly path?: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  /** Told what takes long: the bundled browser is unpacked at its first use. */
  readonly onProgress?: ((what: string) => void) | undefined;
}

/** In the order in which they are asked. */
const finders: readonly BrowserFinder[] = [findGiven, findBundled, findDownloaded, findInstalled];

/** The program's private cache folder, by the custom of the operating system. */
export const cacheFolder: string = envPaths('prepbook', { suffix: '' }).cache;

/**
 * Finds the browser to print with. Nothing is downloaded.
 *
 * @throws ToolError `no-browser` (environment) where there is none; it says where was looked and what to run.
 */
export function findBrowser(options: FindBrowserOptions): Promise<BrowserChoice> {
  const { platform, arch } = process;
  return firstBrowser(
    { path: options.path, env: options.env, platform, arch, cache: cacheFolder, onProgress: options.onProgress },
    finders,
  );
}

/** Asks each finder in turn. */
export async function firstBrowser(context: FinderContext, table: readonly BrowserFinder[]): Promise<BrowserChoice> {
  const absences: string[] = [];
  for (const find of table) {
    const result = await find(context);
    if ('choice' in result) return result.choice;
    absences.push(result.absence);
  }
  throw new ToolError('environment', 'no-browser', `No browser to print with: ${absences.join('; ')}.`, {
    hint: `Run ${downloadCommand}, or name a Chrome, Chromium or Edge with \`browser PATH\`.`,
    options: ['browser'],
  });
}
