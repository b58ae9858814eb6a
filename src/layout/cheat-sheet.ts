import type { Element, ElementContent } from 'hast';
import type { BookMeta, PageMap, PrintBook } from '../guide/book.js';
import type { Edition } from '../guide/edition.js';
import type { Labels } from '../guide/labels/index.js';
import type { Paper } from '../guide/paper.js';
import type { SheetDraft, SheetReport, SheetSetting } from '../guide/sheet.js';
import type { LayoutOptions } from './layout-options.js';
import { metaOf } from './meta.js';
import { partLine } from './parts/cover.js';
import { preparePrint } from './print-shell.js';
import { sheetMedium } from './render/media.js';
import { places, type RenderContext } from './render-context.js';
import { type FootFacts, footOf, fullestFootOf } from './sheet/foot.js';
import { lossesOf } from './sheet/left-out.js';
import type { SheetOptions } from './sheet/options.js';
import { anchorsOf, sheetOutline } from './sheet/outline.js';
import { sheetOverflow } from './sheet/overflow.js';
import { tiersOf } from './sheet/pieces.js';
import { pruneTo } from './sheet/prune.js';
import { nameOf, questionsOf, renderSheet, type Sheet, type SheetContent, sheetElement } from './sheet/sheet.js';
import { type SheetGeometry, sheetGeometryOf } from './sheet/sheet-geometry.js';
import { toHtml } from './to-html.js';

/** The paper lies already as its orientation asks for. */
export interface CheatSheetOptions extends LayoutOptions, Omit<SheetOptions, 'orientation'> {
  /** As it lies before the reader. */
  readonly paper: Paper;
  /** Printed page numbers of the whole book on this paper in this theme, where they are known. */
  readonly bookPages: PageMap | undefined;
}

/** Sheets on their way: what is to be tried out, and how to finish them when it is known how each fits. */
export interface CheatSheet {
  readonly draft: SheetDraft;
  /**
   * @param settings - Of each sheet of the draft; undefined where it does not fit, whatever is left out.
   * @throws ToolError `sheet-overflow` (content) that names what does not fit.
   */
  settle(settings: readonly (SheetSetting | undefined)[]): SettledSheets;
}

export interface SettledSheets {
  readonly book: PrintBook;
  readonly reports: readonly SheetReport[];
}

/** Points of the largest type that a sheet takes to fill its page. */
const largest = 12;

function pageRules({ paper, margin, gutter }: SheetGeometry, minType: number): string {
  return `@page { size: ${paper.width}mm ${paper.height}mm; margin: 0; }
:root { --page-width: ${paper.width}mm; --page-height: ${paper.height}mm; --gutter: ${gutter}mm; --least: ${minType}pt;
  --margin: ${margin.top}mm ${margin.side}mm ${margin.bottom}mm; }`;
}

/**
 * Renders the sheets of an edition: first with everything that each could hold, then with what fits.
 *
 * @throws ToolError `missing-glyph` where a character of what they could hold is in no font.
 */
export async function renderCheatSheet(edition: Edition, options: CheatSheetOptions): Promise<CheatSheet> {
  const shell = await preparePrint(edition, ['cheat-sheet.css'], sheetMedium, options);
  // What an example was run on is in the book.
  const context: RenderContext = { ...shell.context, proofAt: () => undefined };
  const geometry = sheetGeometryOf(options.paper);
  const sheets = contentsOf(edition, options.scope).map((content) => renderSheet(context, content));
  const draw = prepareDrawing(context, sheets, options);
  const full = toHtml(sheets.map((sheet) => draw(sheet, undefined).element));
  const fill = await shell.finish(full, pageRules(geometry, options.minType));
  const write = (body: string, bodyClass: 'draft' | 'final') =>
    fill('paper.liquid', { bodyClass, places: anchorsOf(sheets), body });
  const sizes = { least: options.minType, most: Math.max(largest, options.minType) };
  return {
    draft: {
      html: write(full, 'draft'),
      plans: sheets.map((sheet) => ({
        name: nameOf(sheet),
        columns: geometry.columns,
        sizes,
        tiers: tiersOf(sheet.pieces.list, options.minType),
      })),
    },
    settle(settings) {
      const settled = sheets.map((sheet, at) => {
        const how = settings[at];
        if (!how) throw sheetOverflow(sheet, options.paper, options.minType);
        const { element, report } = draw(sheet, how);
        return { element, report: { ...report, size: how.size, columns: how.columns } };
      });
      const html = write(toHtml(settled.map(({ element }) => element)), 'final');
      return { book: bookOf(context, sheets, html, options), reports: settled.map(({ report }) => report) };
    },
  };
}

function contentsOf(edition: Edition, scope: CheatSheetOptions['scope']): SheetContent[] {
  if (scope === 'guide')
    return [{ id: places.sheet, number: undefined, title: edition.guide.title, parts: edition.sections }];
  return edition.sections.map((part) => {
    const { id, number, title } = part.section;
    return { id, number, title, parts: [part] };
  });
}

/** How a sheet is set, as declarations on its element. */
const styleOf = ({ size, columns, gap, whole }: SheetSetting): string =>
  `--size: ${size}pt; --columns: ${columns}; --more-gap: ${gap}em; --within: ${whole ? 'avoid' : 'auto'}`;

/** What a sheet shows, each block as far from the one above as was found. */
function settledBody({ body }: Sheet, { shown, stretch }: SheetSetting): ElementContent[] {
  const spread = body.map((block, at): Element => {
    const more = stretch[at] ?? 0;
    return more > 0 ? { ...block, properties: { ...block.properties, style: `--stretch: ${more}em` } } : block;
  });
  return pruneTo(spread, new Set(shown));
}

/** The sheet on the other side of the paper, when both sides are printed. */
function overleafOf(sheets: readonly Sheet[], sheet: Sheet): Sheet | undefined {
  const at = sheets.indexOf(sheet);
  return sheets[at % 2 === 0 ? at + 1 : at - 1];
}

/**
 * Prepares to draw sheets: as a draft that holds every piece, and the fullest foot, or as settled.
 */
function prepareDrawing(context: RenderContext, sheets: readonly Sheet[], options: CheatSheetOptions) {
  const { edition, labels } = context;
  const facts: FootFacts = { edition, labels, bookPages: options.bookPages };
  const part = edition.slug === '' ? [] : [partLine(edition, labels)];
  return (sheet: Sheet, how: SheetSetting | undefined) => {
    const shown = new Set(how?.shown);
    const losses = lossesOf(sheet.pieces, questionsOf(sheet), shown);
    const overleaf = options.duplex ? overleafOf(sheets, sheet) : undefined;
    const title = sheet.number === undefined ? [] : [edition.guide.title];
    const element = sheetElement(context, sheet, how ? settledBody(sheet, how) : sheet.body, {
      of: [...title, labels.cheatSheet, ...part].join(' · '),
      foot: how ? footOf(sheet, { losses, points: how.size, overleaf }, facts) : fullestFootOf(sheet, overleaf, facts),
      style: how && styleOf(how),
    });
    const id = sheet.number === undefined ? edition.guide.id : sheet.id;
    return { element, report: { id, name: nameOf(sheet), leftOut: losses.leftOut } };
  };
}

function bookOf(context: RenderContext, sheets: readonly Sheet[], html: string, options: CheatSheetOptions): PrintBook {
  const { width, height } = options.paper;
  const first = sheets[0];
  return {
    meta: sheetMeta(context.edition, context.labels),
    html: () => html,
    outline: sheets.map(sheetOutline),
    ranges: first ? [{ anchor: first.id, style: 'decimal' }] : [],
    // A landscape page is turned over its short edge, so that its back is not upside down.
    ...(options.duplex ? { duplex: width > height ? 'short-edge' : 'long-edge' } : {}),
  };
}

function sheetMeta(edition: Edition, labels: Labels): BookMeta {
  const meta = metaOf(edition, labels);
  const subtitle = [meta.subtitle, labels.cheatSheet].filter((words) => words !== undefined).join(' · ');
  return { ...meta, subtitle, identifier: `${meta.identifier}.cheat-sheet` };
}
