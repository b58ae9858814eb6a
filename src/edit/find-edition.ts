import { unknownWord } from '../diagnostics/unknown-word.js';
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
  throw unknownWord('edition', name, names, { none: 'guide.yaml names no editions.' });
}
