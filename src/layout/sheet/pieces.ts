import type { LeftOut, SheetTier } from '../../guide/sheet.js';

/**
 * The parts of a question that can be left out, the most important first: the answer in a sentence, then all of it,
 * the name of the trap, what the author marked for the sheet (of a dialogue the commands), else the first example, what
 * the trap is about, replies, follow-ups.
 */
const order = ['lead', 'rest', 'trap', 'marked', 'example', 'trap-told', 'replies', 'follow-up'] as const;

export type PieceKind = (typeof order)[number];

/** Points at which type is read with ease, and those that are still fair on a wall. */
const sizes = { good: 9, fair: 8.4 } as const;

/**
 * Points down to which type is set smaller for the sake of a kind. A sheet is its answers, so they take what type there
 * is; the rest of what a sheet is for comes at a fair size, and what is merely welcome at a good one.
 */
function floorOf(kind: PieceKind, least: number): number {
  if (kind === 'lead') return least;
  const isFor = kind === 'rest' || kind === 'trap' || kind === 'marked';
  return Math.max(least, isFor ? sizes.fair : sizes.good);
}

/** A part of the sheet that can be left out. */
export interface Piece {
  readonly index: number;
  readonly kind: PieceKind;
  /** What a reader misses where it is left out; undefined where another piece tells it. */
  readonly loss: keyof LeftOut | undefined;
  /** Number of the question that it belongs to. */
  readonly question: string;
  /** Estimated number of lines. */
  readonly lines: number;
  readonly needs: number | undefined;
}

/** What a question has and a sheet cannot show. */
export interface Loss {
  readonly kind: keyof LeftOut;
  /** Number of the question. */
  readonly question: string;
}

/** Enters the pieces of a sheet. */
export interface Pieces {
  readonly list: readonly Piece[];
  /** What is missing whatever is shown. */
  readonly losses: readonly Loss[];
  /** @returns The new piece's index. */
  add(piece: Omit<Piece, 'index' | 'needs'> & { readonly needs?: number | undefined }): number;
  /** Leaves to the book what no sheet could show. */
  forgo(loss: Loss): void;
}

export function collectPieces(): Pieces {
  const list: Piece[] = [];
  const losses: Loss[] = [];
  return {
    list,
    losses,
    forgo: (loss) => losses.push(loss),
    add(piece) {
      const index = list.length;
      list.push({ needs: undefined, ...piece, index });
      return index;
    },
  };
}

/**
 * The pieces in the order in which a sheet takes them.
 *
 * @param least - Smallest type in points.
 */
export function tiersOf(pieces: readonly Piece[], least: number): SheetTier[] {
  const tiers = order.map((kind) => ({
    floor: floorOf(kind, least),
    pieces: pieces
      .filter((piece) => piece.kind === kind)
      .sort((one, other) => one.lines - other.lines || one.index - other.index)
      .map(({ index, needs }) => ({ index, needs })),
  }));
  return tiers.filter((tier) => tier.pieces.length > 0);
}

/** Letters on a line of a narrow column: for estimates alone. */
const lineLength = 45;

/** Lines that a running text takes, about. */
export const linesOfText = (text: string): number => Math.max(1, Math.ceil(text.length / lineLength));
