import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from '@commander-js/extra-typings';
import { type Io, writeLines } from './io.js';

/** Names under which a configuration is expected. */
const usualNames = ['ts', 'mts', 'js', 'mjs', 'cjs'].map((extension) => `prepbook.config.${extension}`);

/** Code is only run where somebody names it. */
export const configOption = new Option(
  '--config <file>',
  'run this code of yours: plugins, runners; often prepbook.config.ts (default: none)',
);

/** Says that a configuration lies in the working directory, where the command line does not name one. */
export function mentionConfig(
  io: Io,
  { config, quiet }: { readonly config?: string | undefined; readonly quiet?: boolean | undefined },
): void {
  const found = usualNames.find((name) => existsSync(join(io.cwd, name)));
  if (found === undefined || config !== undefined || quiet) return;
  writeLines(io.stderr, [`${found} lies here and is not run: if you trust it, add \`--config ${found}\``]);
}
