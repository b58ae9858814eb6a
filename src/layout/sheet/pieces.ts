import type { LeftOut, SheetTier } from '../../guide/sheet.js';

/**
 * The parts of a question that can be left out, the most important first: the answer in a sentence, then all of it,
 * the name of the trap, what the author marked for the sheet (of a dialogue the commands), what the trap is about, the
 * first example where nothing is marked, replies, follow-ups.
 */
const order = ['lead', 'rest', 'trap', 'marked', 'trap-told', 'example', 'replies', 'follow-up'] as const;

export type PieceKind = (typeof order)[number];

/** Points at which type is read with ease, at which it is read well, and which are fair on a wall. */
const sizes = { good: 9, well: 8.4, fair: 8 } as const;

/** Down to which size type is set smaller for the sake of a kind; undefined for the smallest there may be. */
const floors: Readonly<Record<PieceKind, keyof typeof sizes | undefined>> = {
  // A sheet is its answers, so they take what type there is.
  lead: undefined,
  // The rest of what a sheet is for.
  rest: 'fair',
  trap: 'fair',
  marked: 'fair',
  'trap-told': 'well',
  // What is merely welcome.
  example: 'good',
  replies: 'good',
  'follow-up': 'good',
};

/** Points down to which type is set smaller for the sake of a kind. */
function floorOf(kind: PieceKind, least: number): number {
  const floor = floors[kind];
  return floor === undefined ? least : Math.max(least, sizes[floor]);
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
  /** Records what no sheet could show, and the book has. */
  recordOmission(loss: Loss): void;
}

export function collectPieces(): Pieces {
  const list: Piece[] = [];
  const losses: Loss[] = [];
  return {
    list,
    losses,
    recordOmission: (loss) => losses.push(loss),
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
