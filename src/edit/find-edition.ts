import { nearest } from '../diagnostics/nearest.js';
import { ToolError } from '../diagnostics/tool-error.js';
import type { Guide, NamedEdition } from '../guide/guide.js';

/**
 * The edition of a guide that has this name.
 *
 * @throws ToolError `unknown-edition`.
 */
export function findEdition(guide: Guide, name: string): NamedEdition {
  const found = guide.editions.find((edition) => edition.name === name);
  if (found) return found;
  const names = guide.editions.map((edition) => edition.name);
  const there = names.length === 0 ? 'guide.yaml names no editions.' : `There are: ${names.join(', ')}.`;
  const near = nearest(name, names);
  throw new ToolError('usage', 'unknown-edition', `Unknown edition "${name}". ${there}`, {
    ...(near !== undefined && { hint: `Did you mean "${near}"?` }),
  });
}
