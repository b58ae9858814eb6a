import { ToolError } from '../diagnostics/tool-error.js';
import type { Edition } from '../guide/edition.js';
import { placesOfCharacter } from './character-places.js';
import type { DocumentFonts } from './fonts-of.js';

/** More than this many are not a slip but a script. */
const mostShown = 12;
/** Of one character. */
const mostPlaces = 10;

/** "𓀀 (U+13000) at keys.md:13:5, keys.md:20:1 and 3 more places" */
function describe(edition: Edition, { char, codePoint }: DocumentFonts['missing'][number]): string {
  const places = placesOfCharacter(edition, char).map(({ file, line, column }) => `${file}:${line}:${column}`);
  const shown = places.slice(0, mostPlaces).join(', ');
  const name = `${char} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`;
  return places.length === 0 ? name : `${name} at ${[shown, ...rest(places, mostPlaces, 'place')].join(' ')}`;
}

/** "and 3 more places", where a list is cut short. */
function rest({ length }: readonly unknown[], most: number, noun: string): string[] {
  const count = length - most;
  return count > 0 ? [`and ${count} more ${noun}${count === 1 ? '' : 's'}`] : [];
}

/**
 * Stops a print whose characters no font has: a box on paper cannot be mended by its reader.
 *
 * @throws ToolError that names the characters, a line each with its places, and the font package that has them, where
 *   one is known.
 */
export function requireGlyphs(missing: DocumentFonts['missing'], edition: Edition): void {
  if (missing.length === 0) return;
  const shown = missing.slice(0, mostShown).map((character) => describe(edition, character));
  const lines = [...shown, ...rest(missing, mostShown, 'character')];
  const list = lines.length === 1 ? ` ${lines.join()}` : ['', ...lines].join('\n  ');
  const packages = [...new Set(missing.flatMap((character) => character.package ?? []))];
  const hint =
    packages.length > 0
      ? `A font that has them comes with ${packages.join(', ')}.`
      : 'Replace them, or make html and epub only: `formats html,epub`';
  throw new ToolError('content', 'missing-glyph', `No font for${list}`, { hint, packages, options: ['formats'] });
}
