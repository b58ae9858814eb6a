import { ToolError } from '../diagnostics/tool-error.js';
import type { Edition } from '../guide/edition.js';
import { placeOfCharacter } from './character-place.js';
import type { DocumentFonts } from './fonts-of.js';

/** More than this many are not a slip but a script. */
const mostShown = 12;

function describe(edition: Edition, { char, codePoint }: DocumentFonts['missing'][number]): string {
  const place = placeOfCharacter(edition, char);
  const where = place ? ` at ${place.file}:${place.line}:${place.column}` : '';
  return `${char} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})${where}`;
}

/**
 * Stops a print whose characters no font has: a box on paper cannot be mended by its reader.
 *
 * @throws ToolError that names the characters, where each stands first, and the font package that has them, where
 *   one is known.
 */
export function requireGlyphs(missing: DocumentFonts['missing'], edition: Edition): void {
  if (missing.length === 0) return;
  const shown = missing.slice(0, mostShown).map((character) => describe(edition, character));
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
  const packages = [...new Set(missing.flatMap((character) => character.package ?? []))];
  const hint =
    packages.length > 0
      ? `A font that has them comes with ${packages.join(', ')}.`
      : 'Replace them, or make html and epub only: `formats html,epub`';
  throw new ToolError('content', 'missing-glyph', `No font for ${shown.join(', ')}${more}`, {
    hint,
    packages,
    options: ['formats'],
  });
}
