import type { LeftOut, SheetTier } from '../../guide/sheet.js';

/**
 * The parts of a question that can be left out, the most important first: the answer in a sentence, then all of it,
 * the name of the trap, what the author marked for the sheet (of a dialogue the commands), else the first example, what
 * the trap is about, replies, follow-ups.
 */
const order = ['lead', 'rest', 'trap', 'marked', 'example', 'trap-told', 'replies', 'follow-up'] as const;

export type PieceKind = (typeof order)[number];

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

/** Enters the pieces of a sheet. */
export interface Pieces {
  readonly list: readonly Piece[];
  /** @returns The new piece's index. */
  add(piece: Omit<Piece, 'index' | 'needs'> & { readonly needs?: number | undefined }): number;
}

export function collectPieces(): Pieces {
  const list: Piece[] = [];
  return {
    list,
    add(piece) {
      const index = list.length;
      list.push({ needs: undefined, ...piece, index });
      return index;
    },
  };
}

/** The pieces in the order in which a sheet takes them. */
export function tiersOf(pieces: readonly Piece[]): SheetTier[] {
  const tiers = order.map((kind) => ({
    essential: kind === 'lead',
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
