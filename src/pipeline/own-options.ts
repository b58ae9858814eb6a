import { ToolError } from '../diagnostics/tool-error.js';
import type { Layout } from './types.js';

/** "minType" is "--min-type" on the command line. */
const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * Refuses options of one layout where another is made: to pass over them would make something else than was asked for.
 *
 * @throws ToolError `option-of-another-layout` (usage).
 */
export function refuseOptionsOf(owner: Layout, layout: Layout, options: object): void {
  const asked = Object.entries(options).find(([, value]) => value !== undefined && value !== false);
  if (layout === owner || !asked) return;
  const flag = flagOf(asked[0]);
  throw new ToolError(
    'usage',
    'option-of-another-layout',
    `Unexpected ${flag} for the layout ${layout}, expected it with ${owner} alone`,
    { hint: `Add --layout ${owner}, or leave ${flag} out.` },
  );
}
