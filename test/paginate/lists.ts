import fc from 'fast-check';
import type { BlockKind, Item, PageShape } from '../../src/paginate/flow.js';

/** A page of fifty lines of ten pixels. */
export const shape: PageShape = { height: 500, line: 10, footAbove: 12, footGap: 2 };

/** What a test says of an item; its place follows from those before it. */
export interface Piece extends Partial<Omit<Item, 'top' | 'bottom'>> {
  readonly height?: number;
  /** Above it. */
  readonly gap?: number;
}

/** Items one below the other: lines of ten pixels without anything particular, but for what is said. */
export function list(pieces: readonly Piece[]): Item[] {
  let low = 0;
  return pieces.map(({ height = 10, gap = 0, ...rest }) => {
    const top = low + gap;
    low = top + height;
    return { top, bottom: low, inside: [], breakBefore: 'auto', head: 0, tail: 0, notes: [], ...rest };
  });
}

/** Items that are one block. */
export function block(kind: BlockKind, count: number, piece: Piece = {}): Piece[] {
  return Array.from({ length: count }, (_, before) => ({
    ...piece,
    gap: before === 0 ? (piece.gap ?? 0) : 0,
    inside: before === 0 ? [] : [{ kind, before, after: count - before }],
  }));
}

/** Blocks that are the children of another, which repeats its padding where it is broken. */
export function within(kind: BlockKind, children: readonly Piece[], padding = 0): Piece[] {
  return children.map((child, before) => {
    const inside = { kind, before, after: children.length - before };
    if (before === 0) return child;
    return { ...child, head: padding, tail: padding, inside: [inside, ...(child.inside ?? [])] };
  });
}

/** As many lines that a page may end after anywhere. */
export function lines(count: number, piece: Piece = {}): Piece[] {
  return Array.from({ length: count }, () => piece);
}

const someGap = fc.constantFrom(0, 4, 15, 40);
const paragraph = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    someGap,
    fc.constantFrom('paragraph' as const, 'part' as const, 'question' as const),
  )
  .map(([count, above, begins]) =>
    block('paragraph', count, { gap: above }).map((piece, at) => (at === 0 ? { ...piece, begins } : piece)),
  );
const code = fc
  .integer({ min: 1, max: 30 })
  .chain((count) =>
    fc
      .array(fc.boolean(), { minLength: count, maxLength: count })
      .map((commands) =>
        block('code', count, { gap: 15 }).map((piece, at) =>
          commands[at] ? { ...piece, begins: 'entry' as const } : piece,
        ),
      ),
  );
const table = fc.integer({ min: 1, max: 12 }).map((rows): Piece[] =>
  block('table', rows + 1, { gap: 15, height: 14 }).map((piece, at) => ({
    ...piece,
    ...(at === 0 ? { leads: 'table-head' } : { head: 14 }),
  })),
);
const box = fc
  .tuple(paragraph, code)
  .map(([first, second]) => within('box', [{ leads: 'label', gap: 20 }, ...first, ...second], 8));
const heading = fc.constantFrom<Piece[]>(
  [{ leads: 'heading', begins: 'question', gap: 30, height: 20 }],
  [{ leads: 'colon', begins: 'paragraph', gap: 4 }],
  [{ leads: 'label', begins: 'part', gap: 16 }],
  [{ breakBefore: 'avoid' }],
  [{ breakBefore: 'page' }],
  [{ besideLabel: true }],
);
const figure = fc
  .integer({ min: 30, max: 700 })
  .chain((height) => fc.boolean().map((floats): Piece[] => [{ height, gap: 18, floats: floats && height < 480 }]));

/** A list like those of books, long or short, with notes; and the heights of those. */
export function someList(parts: number): fc.Arbitrary<{ items: Item[]; notes: Record<string, number> }> {
  return fc
    .array(fc.oneof(paragraph, code, table, box, heading, figure), { minLength: 1, maxLength: parts })
    .map((groups) => groups.flat())
    .chain((pieces) =>
      fc
        .array(fc.array(fc.integer({ min: 10, max: 150 }), { maxLength: 2 }), {
          minLength: pieces.length,
          maxLength: pieces.length,
        })
        .chain((heights) =>
          fc
            .array(fc.integer({ min: 0, max: 5 }), { minLength: pieces.length, maxLength: pieces.length })
            .map((dice) => {
              const notes: Record<string, number> = {};
              const items = list(pieces).map((item, at) => {
                if (dice[at] !== 0 || item.floats) return item;
                const ids = (heights[at] ?? []).map((height, index) => {
                  notes[`n${at}-${index}`] = height;
                  return `n${at}-${index}`;
                });
                return { ...item, notes: ids };
              });
              return { items, notes };
            }),
        ),
    );
}

/** Kinds of items that rules have something to say of. */
const kinds: readonly Piece[] = [
  {},
  {},
  { begins: 'question' },
  { begins: 'paragraph' },
  { begins: 'paragraph' },
  { floats: true },
  { floats: true },
  { inside: [{ kind: 'paragraph', before: 2, after: 2 }] },
  { leads: 'colon' },
  { breakBefore: 'page' },
  { head: 20, tail: 30, inside: [{ kind: 'box', before: 1, after: 1 }] },
  { notes: ['one'] },
  { notes: ['two', 'three'] },
];

/** A list of few, large items: short enough to try all its pages. */
export const shortList = fc
  .array(
    fc.record({
      height: fc.integer({ min: 20, max: 300 }),
      gap: fc.constantFrom(0, 10, 20, 60),
      kind: fc.constantFrom(...kinds),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((pieces) => ({
    items: list(pieces.map(({ kind, ...piece }) => ({ ...piece, ...kind }))),
    notes: { one: 40, two: 90, three: 20 },
  }));
