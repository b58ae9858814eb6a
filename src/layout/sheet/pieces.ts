import type { LeftOut, SheetPlan, SheetTier } from '../../guide/sheet.js';

/**
 * The parts of a question that can be left out, the most important first: what was written for the sheet, first its
 * texts, then its code, tables and pictures; of questions without such a text the short answer, the rule, the traps and
 * what the author marked; and, where there is room, what is asked below the title, tables, the first example, follow-ups and more examples.
 */
const order = [
  'written',
  'written-block',
  'answer',
  'rule',
  'trap',
  'marked',
  'asked',
  'table',
  'example',
  'follow-up',
  'further',
] as const;

export type PieceKind = (typeof order)[number];

const written: ReadonlySet<PieceKind> = new Set(['written', 'written-block']);
/** What a sheet is for: type is set smaller so that it fits. */
export const core: ReadonlySet<PieceKind> = new Set([...written, 'answer', 'rule', 'trap', 'marked']);

/** A part of the sheet that can be left out. */
export interface Piece {
  readonly index: number;
  readonly kind: PieceKind;
  /** What a reader misses where it is left out. */
  readonly loss: keyof LeftOut;
  /** Number of the question that it belongs to. */
  readonly question: string;
  /** Estimated number of lines. */
  readonly lines: number;
}

/** What a question has and a sheet does not show. */
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
  add(piece: Omit<Piece, 'index'>): number;
  /** Records what no sheet would show, and the book has. */
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
      list.push({ ...piece, index });
      return index;
    },
  };
}

/**
 * What must be on a sheet, and the other pieces in the order in which it takes them.
 *
 * @param keepsWritten - Whether what was written for the sheet must be on it.
 */
export function planOf(pieces: readonly Piece[], keepsWritten: boolean): Pick<SheetPlan, 'required' | 'tiers'> {
  const isRequired = ({ kind }: Piece) => keepsWritten && written.has(kind);
  const tiers = order.map((kind): SheetTier => {
    const own = pieces.filter((piece) => piece.kind === kind && !isRequired(piece));
    const sorted = own.sort((one, other) => one.lines - other.lines || one.index - other.index);
    return { isCore: core.has(kind), pieces: sorted.map(({ index }) => index) };
  });
  return {
    required: pieces.filter(isRequired).map(({ index }) => index),
    tiers: tiers.filter((tier) => tier.pieces.length > 0),
  };
}

/** Number of the question whose text for the sheet is the longest; undefined where nothing was written for it. */
export function longestWritten(pieces: readonly Piece[]): string | undefined {
  const lines = new Map<string, number>();
  for (const { kind, question, lines: more } of pieces) {
    if (written.has(kind)) lines.set(question, (lines.get(question) ?? 0) + more);
  }
  const [longest] = [...lines].sort(([, one], [, other]) => other - one);
  return longest?.[0];
}

/** Letters on a line of a narrow column: for estimates alone. */
const lineLength = 45;

/** Lines that a running text takes, about. */
export const linesOfText = (text: string): number => Math.max(1, Math.ceil(text.length / lineLength));
