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
  const expected = names.length === 0 ? 'none, as guide.yaml names no editions' : `one of: ${names.join(', ')}`;
  const near = nearest(name, names);
  throw new ToolError('usage', 'unknown-edition', `Unexpected edition "${name}", expected ${expected}`, {
    ...(near !== undefined && { hint: `Did you mean "${near}"?` }),
  });
}
