import { ToolError } from '../diagnostics/tool-error.js';
import type { DocumentFonts } from './fonts-of.js';

/**
 * Stops a print whose characters no font has: a box on paper cannot be mended by its reader.
 *
 * @throws ToolError that names the characters and the font package that has them, where one is known.
 */
export function requireGlyphs(missing: DocumentFonts['missing']): void {
  if (missing.length === 0) return;
  const shown = missing
    .slice(0, 12)
    .map(({ char, codePoint }) => `${char} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`);
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
  const suggestions = [...new Set(missing.flatMap(({ suggestion }) => (suggestion ? [suggestion] : [])))];
  const hint =
    suggestions.length > 0
      ? `Install a font that has them: ${suggestions.join('; ')}`
      : 'Replace them, or make html and epub only: --format html,epub';
  throw new ToolError('content', 'missing-glyph', `No font for ${shown.join(', ')}${more}`, { hint });
}
