import type { PackageBook } from '../guide/book.js';
import { cjk } from '../guide/cjk.js';
import { fitLines, type Lines, type Room } from './cover-lines.js';
import { resolveTokens } from './css.js';
import { emUnits, type Outlines, outlinesOf } from './fonts/index.js';
import { coverBars, partLine } from './parts/cover.js';
import { monthOf } from './parts/dates.js';
import type { RenderContext } from './render-context.js';
import type { Fill } from './templates.js';

/** Edges of the words; the picture is 1600 by 2400. */
const edge = { left: 160, right: 1440, top: 270, bottom: 1330, facts: 1912 } as const;
const width = edge.right - edge.left;
/** Between one text and the next. */
const gap = 36;

const titleSizes = Array.from({ length: 13 }, (_, at) => 190 - at * 10);
const titleRoomAlone: Room = { width, height: edge.bottom - edge.top, sizes: titleSizes, leading: 1.05 };
const subtitleRoom: Room = { width, height: 340, sizes: [66, 58, 50], leading: 1.27 };
const partRoom: Room = { width, height: 240, sizes: [64, 56, 48], leading: 1.2 };
const dateRoom: Room = { width, height: 70, sizes: [56, 40], leading: 1.2 };

/** A text of the cover in lines, as wide as the fonts say. */
interface Block {
  readonly lines: Lines;
  readonly weight: number;
  /** Absent where its fonts cannot be drawn from. */
  readonly outlines: Outlines | undefined;
}

/**
 * The cover as a drawing of its own: readers show it in their shelves. Its words are shapes of our own fonts, measured
 * by them, for in a picture a reader has no fonts but the system's. Words that need shaping (Arabic, say) or a font
 * that is not installed stay text, in the system's font, with room to spare.
 */
export async function coverPicture(
  { edition, labels }: RenderContext,
  fill: Fill,
  tokens: ReadonlyMap<string, string>,
): Promise<PackageBook['cover']> {
  const { title, subtitle = '', reviewed, language, direction } = edition.guide;
  const part = partLine(edition, labels);
  const block = (text: string, weight: number, room: Room) => fitBlock(text, { weight, room, language });
  const below = await block(subtitle, 300, subtitleRoom);
  const titleRoom = { ...titleRoomAlone, height: titleRoomAlone.height - gap - heightOf(below) };
  const groups = [
    { fill: '#ffffff', top: edge.top, blocks: [await block(title, 600, titleRoom), below] },
    {
      fill: '#1c1c1e',
      top: edge.facts,
      blocks: [
        await block(part, 600, partRoom),
        await block(reviewed === undefined ? '' : monthOf(reviewed, labels), 400, dateRoom),
      ],
    },
  ];
  const svg = fill('cover-picture.liquid', {
    direction,
    groups: groups.map(({ fill: colour, top, blocks }) => ({
      fill: colour,
      lines: drawBlocks(blocks, top, direction),
    })),
    bars: coverBars(edition),
    accent: resolveTokens('var(--accent)', tokens),
  });
  return { svg, alt: `${title}. ${part}` };
}

const heightOf = ({ lines }: Block): number => lines.list.length * lines.leading;

async function fitBlock(
  written: string,
  { weight, room, language }: { readonly weight: number; readonly room: Room; readonly language: string },
): Promise<Block> {
  const text = written.normalize('NFC');
  // Lines that are cut short end with an ellipsis.
  const outlines = await outlinesOf(`${text}…`, weight, language);
  return { lines: fitLines(text, room, outlines?.widthOf ?? assumedWidth), weight, outlines };
}

const wide = new RegExp(`[${cjk.wide}]`, 'u');

/** Width of text in a font that nobody knows, in ems: rather more than most need. */
function assumedWidth(line: string): number {
  const signs = Array.from(line.replace(/\p{M}/gu, ''));
  return signs.reduce((sum, sign) => sum + (wide.test(sign) ? 1 : 0.65), 0);
}

/** Blocks below one another, as lines of the template: each a path, or text where no path can be drawn. */
function drawBlocks(blocks: readonly Block[], top: number, direction: 'ltr' | 'rtl') {
  return blocks.flatMap(({ lines: { size, leading, list }, weight, outlines }, at) => {
    const before = blocks.slice(0, at).reduce((sum, block) => sum + heightOf(block) + gap, top);
    return list.map((text, line) => {
      // Text of the other direction begins at the right by itself.
      const right = outlines ? edge.right - outlines.widthOf(text) * size : edge.right;
      return {
        x: Math.round(direction === 'rtl' ? right : edge.left),
        // The height of capitals is about two thirds of the size.
        y: Math.round(before + line * leading + 0.68 * size),
        size,
        weight,
        text,
        path: outlines?.pathOf(text) ?? null,
        scale: size / emUnits,
      };
    });
  });
}
