import { existsSync, readFileSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { extname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Config, configFaults } from './config-shape.js';
import { ToolError } from './diagnostics/tool-error.js';
import { foreignConfig } from './foreign-config.js';

export type { Config } from './config-shape.js';

/** Gives a configuration its type: `export default defineConfig({ … })` in `prepbook.config.ts`. */
export function defineConfig(config: Config): Config {
  return config;
}

const extensions = ['.ts', '.mts', '.js', '.mjs', '.cjs'];

/**
 * Loads the configuration that a request names or holds. It is code, so none is ever looked for: a folder that somebody
 * else filled, a guide's or the working directory, can hold one.
 *
 * @param request - `config`: path of the file, from `cwd` on, or the configuration itself. Without it there is none.
 * @throws ToolError (usage) where there is no such file, it cannot be loaded, or says what no configuration says.
 */
export async function loadConfig({
  config = false,
  cwd = process.cwd(),
}: {
  readonly config?: string | Config | false | undefined;
  readonly cwd?: string | undefined;
}): Promise<Config> {
  if (config === false) return {};
  if (typeof config === 'object') return checked({ default: config }, 'The configuration');
  const path = resolve(cwd, config);
  refuseOther(config, path);
  const module = await load(path).catch((cause: unknown) => {
    const { message } = cause as Error;
    throw new ToolError('usage', 'config-unreadable', `${config} cannot be loaded: ${message}`, {
      hint: remedyFor(cause as NodeJS.ErrnoException),
      cause,
    });
  });
  return checked(module, config);
}

function checked(module: unknown, name: string): Config {
  const faults = configFaults(module);
  if (faults.length > 0) {
    throw new ToolError('usage', 'config-wrong', faults.map((fault) => `${name}: ${fault}`).join('\n'));
  }
  return foreignConfig((module as { default: Config }).default);
}

function refuseOther(file: string, path: string): void {
  if (!existsSync(path)) throw new ToolError('usage', 'config-missing', `There is no file ${file}`);
  if (statSync(path).isFile() && extensions.includes(extname(path))) return;
  throw new ToolError('usage', 'config-no-program', `${file} is no configuration`, {
    hint: `Name a file that ends with ${extensions.slice(0, -1).join(', ')} or ${extensions.at(-1)}.`,
  });
}

/**
 * Imports a file. Node takes `.js` and `.ts` in a project that `npm init` made for CommonJS, whatever they say: here
 * the configuration, and what it imports of its own project, is an ES module where it exports as one.
 */
async function load(path: string): Promise<unknown> {
  const hooks = registerHooks({
    load: (url, context, next) => next(url, isModule(url) ? { ...context, format: formatOf(url) } : context),
  });
  try {
    return await import(pathToFileURL(path).href);
  } finally {
    hooks.deregister();
  }
}

const formatOf = (url: string): string => (url.endsWith('.ts') ? 'module-typescript' : 'module');

function isModule(url: string): boolean {
  if (!/^file:.*\.[jt]s$/.test(url) || url.includes('/node_modules/')) return false;
  return /^\s*export\s*(default\b|\{|\*|const\b|let\b|class\b|(async\s+)?function\b)/m.test(
    readFileSync(fileURLToPath(url), 'utf8'),
  );
}

/** What to do about an error of the import; undefined where the error says enough. */
function remedyFor({ code, message }: NodeJS.ErrnoException): string | undefined {
  const name = /^Cannot find package '([^']+)'/.exec(message)?.[1];
  if (name === 'prepbook') {
    return 'Install it there (npm install --save-dev prepbook), or export a plain object: export default { remarkPlugins: [] }';
  }
  if (name !== undefined) return `Install it beside the configuration: npm install --save-dev ${name}`;
  if (code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') {
    return 'Node takes types away and compiles nothing: do without enum, namespace and parameter properties.';
  }
  if (/outside a module|Unexpected token 'export'/.test(message)) {
    return 'Files with `import` and `export` are named .mjs, or .mts in TypeScript.';
  }
  if (/in ES module scope/.test(message)) return 'Write `import` and `export default`, or name the file .cjs.';
  return undefined;
}
