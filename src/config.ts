import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PluggableList } from 'unified';
import { ToolError } from './diagnostics/tool-error.js';
import type { Runner } from './guide/runner.js';

/** What the reader's own project adds to the build. It is code, and runs as the reader: content can never name it. */
export interface Config {
  /** Run on every question's Markdown tree, after it is parsed. */
  readonly remarkPlugins?: PluggableList | undefined;
  /** Run on every text's HTML tree, before it is sanitised. */
  readonly rehypePlugins?: PluggableList | undefined;
  /** Run the examples of further languages when a guide is proofed. */
  readonly runners?: readonly Runner[] | undefined;
}

/** Gives a configuration its type: `export default defineConfig({ … })` in `prepbook.config.ts`. */
export function defineConfig(config: Config): Config {
  return config;
}

const names = ['prepbook.config.ts', 'prepbook.config.mts', 'prepbook.config.js', 'prepbook.config.mjs'];

/**
 * Loads `prepbook.config.ts` of the folder that the build was started in, where there is one. A guide's folder is
 * never looked into: guides may come from strangers.
 *
 * @throws ToolError where the file cannot be loaded or exports no configuration.
 */
export async function loadConfig(cwd: string): Promise<Config> {
  const path = names.map((name) => join(cwd, name)).find((each) => existsSync(each));
  if (!path) return {};
  let module: { default?: unknown };
  try {
    module = await import(pathToFileURL(path).href);
  } catch (cause) {
    throw new ToolError('usage', 'config-unreadable', `${path} cannot be loaded: ${(cause as Error).message}`, {
      cause,
    });
  }
  if (typeof module.default !== 'object' || module.default === null) {
    throw new ToolError('usage', 'config-empty', `${path} has no default export`, {
      hint: 'Write: export default defineConfig({ remarkPlugins: [] })',
    });
  }
  return module.default;
}
