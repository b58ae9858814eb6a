import type { BookMeta, PageMap, PrintBook } from '../guide/book.js';
import type { Edition } from '../guide/edition.js';
import type { Labels } from '../guide/labels/index.js';
import type { Paper } from '../guide/paper.js';
import type { LeftOut, SheetDraft, SheetFit, SheetReport, SheetSetting } from '../guide/sheet.js';
import type { LayoutOptions } from './layout-options.js';
import { metaOf } from './meta.js';
import { partLine } from './parts/cover.js';
import { preparePrint } from './print-shell.js';
import { sheetMedium } from './render/media.js';
import { places, type RenderContext } from './render-context.js';
import { type FootFacts, footOf, fullestFootOf } from './sheet/foot.js';
import { halvesOf } from './sheet/halves.js';
import { lossesOf } from './sheet/left-out.js';
import type { SheetOptions } from './sheet/options.js';
import { anchorsOf, sheetOutline } from './sheet/outline.js';
import { sheetOverflow } from './sheet/overflow.js';
import { planOf } from './sheet/pieces.js';
import { pruneTo } from './sheet/prune.js';
import { nameOf, questionsOf, renderSheet, type Sheet, type SheetContent, sheetElement } from './sheet/sheet.js';
import {
  holdsWritten,
  type SheetGeometry,
  sheetGeometryOf,
  sheetSizes,
  sheetTableRoom,
} from './sheet/sheet-geometry.js';
import { toHtml } from './to-html.js';

/** The paper lies already as its orientation asks for. */
export interface CheatSheetOptions extends LayoutOptions, Omit<SheetOptions, 'orientation'> {
  /** As it lies before the reader. */
  readonly paper: Paper;
  /** Printed page numbers of the whole book on this paper in this theme, where they are known. */
  readonly bookPages: PageMap | undefined;
}

/** Sheets on their way: what is to be tried out, and how to finish them when it is known how they fit. */
export interface CheatSheet {
  readonly draft: SheetDraft;
  /** @throws ToolError `sheet-overflow` (content) that names what does not fit. */
  settle(fit: SheetFit): SettledSheets;
}

export interface SettledSheets {
  readonly book: PrintBook;
  /** The same as a page for a browser, which prints as the book does. */
  readonly page: () => string;
  readonly reports: readonly SheetReport[];
  /** What each sheet is for and has no room for. */
  readonly noRoom: readonly LeftOut[];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function pageRules({ paper, margin, gutter, scale }: SheetGeometry, smallest: number): string {
  const [top, side, bottom] = [margin.top, margin.side, margin.bottom].map(round);
  return `@page { size: ${paper.width}mm ${paper.height}mm; margin: 0; }
:root { --page-width: ${paper.width}mm; --page-height: ${paper.height}mm; --gutter: ${round(gutter)}mm; --least: ${smallest}pt;
  --scale: ${round(scale)}; --margin: ${top}mm ${side}mm ${bottom}mm; }`;
}

/**
 * Renders the sheets of an edition: first with everything that each could hold, then with what fits.
 *
 * @throws ToolError `missing-glyph` where a character of what they could hold is in no font.
 */
export async function renderCheatSheet(edition: Edition, options: CheatSheetOptions): Promise<CheatSheet> {
  const shell = await preparePrint(edition, ['cheat-sheet.css'], sheetMedium, options, sheetTableRoom);
  // What an example was run on is in the book.
  const context: RenderContext = { ...shell.context, proofAt: () => undefined };
  const geometry = sheetGeometryOf(options.paper);
  const sizes = sheetSizes(options.paper, options.minType);
  const sheets = contentsOf(edition, options.scope).map((content) => renderSheet(context, content));
  const draw = prepareDrawing(context, sheets, options);
  const full = toHtml(sheets.map((sheet, at) => draw(sheet, at, undefined).element));
  const fill = await shell.finish(full, pageRules(geometry, sizes.smallest));
  const write = (body: string, bodyClass: 'draft' | 'final', targets: readonly string[]) =>
    fill('paper.liquid', { bodyClass, places: targets, body });
  const anchors = anchorsOf(sheets);
  // On less paper than that for which texts are written there may be less of them.
  const keepsWritten = options.scope === 'section' && holdsWritten(options.paper);
  return {
    draft: {
      html: write(full, 'draft', anchors),
      columns: geometry.columns,
      sizes,
      plans: sheets.map((sheet) => ({ name: nameOf(sheet), ...planOf(sheet.pieces.list, keepsWritten) })),
    },
    settle({ setting, overflowing }) {
      if (!setting)
        throw sheetOverflow(
          overflowing.flatMap((at) => sheets[at] ?? []),
          options,
        );
      const settled = sheets.map((sheet, at) => draw(sheet, at, setting));
      const body = toHtml(settled.map(({ element }) => element));
      return {
        book: bookOf(context, sheets, write(body, 'final', anchors), options),
        page: () => write(body, 'final', []),
        reports: settled.map(({ id, name, leftOut }) => ({
          ...{ id, name, leftOut },
          ...{ size: setting.size, columns: setting.columns },
        })),
        noRoom: settled.map(({ noRoom }) => noRoom),
      };
    },
  };
}

function contentsOf(edition: Edition, scope: CheatSheetOptions['scope']): SheetContent[] {
  if (scope === 'guide') {
    const { title } = edition.guide;
    return [{ id: places.sheet, number: undefined, title, parts: edition.sections, half: undefined }];
  }
  return edition.sections.flatMap((part) => {
    const { id, number, title, split } = part.section;
    const halves = split ? halvesOf(part) : [part];
    return halves.map((half, at) => ({
      id: at === 0 ? id : `${places.sheet}-${id}`,
      ...{ number, title },
      parts: [half],
      half: halves.length > 1 ? { sheet: at + 1, of: halves.length } : undefined,
    }));
  });
}

/** How a sheet is set, as declarations on its element. */
const styleOf = ({ size, columns, air }: SheetSetting, at: number): string =>
  `--size: ${size}pt; --columns: ${columns}; --air: ${air[at] ?? 0}`;

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
  return (sheet: Sheet, at: number, how: SheetSetting | undefined) => {
    const shown = new Set(how?.shown[at]);
    const losses = lossesOf(sheet.pieces, questionsOf(sheet), shown);
    const overleaf = options.duplex ? overleafOf(sheets, sheet) : undefined;
    const title = sheet.number === undefined ? [] : [edition.guide.title];
    const half = sheet.half ? [labels.sheetOf(sheet.half.sheet, sheet.half.of)] : [];
    const element = sheetElement(context, sheet, how ? pruneTo(sheet.body, shown) : sheet.body, {
      of: [...title, labels.cheatSheet, ...part, ...half].join(' · '),
      foot: how ? footOf(sheet, { losses, overleaf }, facts) : fullestFootOf(sheet, overleaf, facts),
      style: how && styleOf(how, at),
    });
    const id = sheet.number === undefined ? edition.guide.id : (sheet.parts[0]?.section.id ?? sheet.id);
    return { element, id, name: nameOf(sheet), leftOut: losses.leftOut, noRoom: losses.noRoom };
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
