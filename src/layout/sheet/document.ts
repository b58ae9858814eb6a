import type { Edition } from '../../guide/edition.js';
import { readStyle } from '../assets.js';
import { embeddedFontCss, fontsOf } from '../fonts-of.js';
import { requireGlyphs } from '../missing-glyphs.js';
import { loadTemplates } from '../templates.js';
import type { SheetGeometry } from './sheet-geometry.js';

/** Puts sheets into a document with its styles and fonts. */
export type SheetDocument = (sections: string, kind: 'draft' | 'final') => Promise<string>;

export interface DocumentOptions {
  /** Name of a file of `styles/themes`. */
  readonly theme: string;
  /** Points: no type is smaller. */
  readonly minType: number;
  readonly geometry: SheetGeometry;
  /** Ids that links of the document lead to. */
  readonly anchors: readonly string[];
  /** Rules of the highlighted code. */
  readonly codeCss: string;
}

function pageRules({ paper, margin, gutter }: SheetGeometry, minType: number): string {
  return `@page { size: ${paper.width}mm ${paper.height}mm; margin: 0; }
:root { --page-width: ${paper.width}mm; --page-height: ${paper.height}mm; --gutter: ${gutter}mm; --least: ${minType}pt;
  --margin: ${margin.top}mm ${margin.side}mm ${margin.bottom}mm; }`;
}

/**
 * Loads what the documents of an edition's sheets are made of. The final one takes the fonts of its own words.
 *
 * @returns A function that throws ToolError `missing-glyph` where a character of a final document is in no font.
 */
export async function prepareDocument(edition: Edition, options: DocumentOptions): Promise<SheetDocument> {
  const { language, direction, title } = edition.guide;
  const [fill, ...styles] = await Promise.all([
    loadTemplates(),
    readStyle('tokens.css'),
    readStyle(`themes/${options.theme}.css`),
    readStyle('drawing.css'),
    readStyle('cheat-sheet.css'),
  ]);
  const rules = [pageRules(options.geometry, options.minType), ...styles, options.codeCss].join('\n');
  return async (sections, kind) => {
    const fonts = await fontsOf(sections, language);
    if (kind === 'final') requireGlyphs(fonts.missing, edition);
    const css = `${embeddedFontCss(fonts)}\n${rules}`;
    return fill('cheat-sheet.liquid', { language, direction, title, kind, places: options.anchors, css, sections });
  };
}
