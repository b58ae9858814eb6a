import { choosePages } from '../../src/paginate/choose-pages.js';
import type { Item, PageShape } from '../../src/paginate/flow.js';

/** Of A4, in pixels. */
const shape: PageShape = { height: 930, line: 19, footAbove: 22, footGap: 3 };

/** What a list of a book is like: heights of paragraphs' lines, of code, of figures, one after the other. */
const blocks = [
  { kind: 'paragraph', count: 6, height: 19 },
  { kind: 'code', count: 14, height: 17 },
  { kind: 'paragraph', count: 3, height: 19 },
  { kind: 'box', count: 9, height: 18 },
  { kind: 'list', count: 5, height: 19 },
  { kind: 'paragraph', count: 1, height: 180 },
  { kind: 'table', count: 7, height: 24 },
] as const;

/** Milliseconds of the processor that a choice takes, and the list's way through JSON, which it comes from the page by. */
export interface ChoiceTimes {
  readonly choice: number;
  readonly json: number;
}

/** Chooses the pages of a list with this many items and a note in nine of them. */
export function timeChoice(count: number): ChoiceTimes {
  const items = makeItems(count);
  const notes = Object.fromEntries(items.flatMap(({ notes: ids }) => ids.map((id) => [id, 34])));
  const start = process.cpuUsage();
  const copy = JSON.parse(JSON.stringify(items)) as Item[];
  const json = process.cpuUsage(start).user / 1000;
  const between = process.cpuUsage();
  choosePages(copy, notes, shape);
  return { choice: process.cpuUsage(between).user / 1000, json };
}

function makeItems(count: number): Item[] {
  const items: Item[] = [];
  let low = 0;
  for (let turn = 0; items.length < count; turn++) {
    const { kind, count: size, height } = blocks[turn % blocks.length] ?? blocks[0];
    for (let before = 0; before < size && items.length < count; before++) {
      const top = before === 0 ? low + 15 : low;
      low = top + height;
      items.push({
        top,
        bottom: low,
        inside: before === 0 ? [] : [{ kind, before, after: size - before }],
        breakBefore: 'auto',
        begins: before === 0 ? 'paragraph' : undefined,
        floats: height > 100,
        head: 0,
        tail: 0,
        notes: items.length % 9 === 0 && height < 100 ? [`n${items.length}`] : [],
      });
    }
  }
  return items;
}
