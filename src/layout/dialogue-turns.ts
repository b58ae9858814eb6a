import type { DialogueLine } from '../guide/dialogue.js';

/** What is typed, or the line at which an earlier command is answered, and what is answered. */
export interface Turn {
  /** A command of the shell may go on over several lines. Empty for what stands before the first command. */
  readonly typed: readonly DialogueLine[];
  readonly answer: readonly DialogueLine[];
}

const opens = ({ kind }: DialogueLine): boolean => kind !== 'reply' && kind !== 'continued';

/** The turns of a dialogue, which together are its lines in their order. */
export function turnsOf(lines: readonly DialogueLine[]): Turn[] {
  const turns: { typed: DialogueLine[]; answer: DialogueLine[] }[] = [];
  for (const line of lines) {
    if (opens(line)) turns.push({ typed: [line], answer: [] });
    else {
      if (turns.length === 0) turns.push({ typed: [], answer: [] });
      turns.at(-1)?.[line.kind === 'continued' ? 'typed' : 'answer'].push(line);
    }
  }
  return turns;
}

/** Letters that a reply in several lines may have to be told in one. */
const longestList = 48;

/** What may stand beside others in a line: an element of a list that is no list itself, a field, lines left out. */
const item = /^(?:\d+\) (?!\s*\d+\) )\S.*|[\w-]+:\S+|…)$/;

/** A line ends between the elements of a list, not between one and its number. */
const unbroken = (element: string): string => element.replaceAll(' ', '\u00a0');

/** Whether an answer may move: what answers an earlier command, at a line `A<`, is told below that line. */
const isMovable = ({ typed, answer }: Turn): boolean =>
  typed.length > 0 && typed.at(-1)?.kind !== 'later' && answer.length > 0 && answer.every(({ text }) => text !== '');

/** An answer of one line as it is; undefined for any other. */
export function soleLine(turn: Turn): string | undefined {
  return isMovable(turn) && turn.answer.length === 1 ? turn.answer[0]?.text : undefined;
}

/**
 * An answer told in one line, as reference cards do: "OK", a number without its type, since text stands in quotes, a
 * short list; undefined where it needs lines of its own.
 */
export function closeLine(turn: Turn): string | undefined {
  if (!isMovable(turn)) return undefined;
  const told = turn.answer.map(({ text }) => text.replace(/\(integer\) (?=-?\d)/, ''));
  if (told.length === 1) return told[0];
  const joined = told.map(unbroken).join('  ');
  return told.every((line) => item.test(line)) && joined.length <= longestList ? joined : undefined;
}

/** Between what is typed and its reply: at least two spaces, an arrow, a space. */
export const arrow = { before: '  ', sign: '→\u00a0' } as const;

/** Letters that the last line of what is typed takes. */
export function typedWidth({ typed }: Turn): number {
  const last = typed.at(-1);
  return last ? last.prompt.length + (last.prompt === '' ? 0 : 1) + last.text.length : 0;
}

/** Letters that a turn takes in one line, with its reply at a column. */
function widthAt(turn: Turn, column: number): number {
  const reply = soleLine(turn)?.length ?? 0;
  const start = Math.max(typedWidth(turn), column) + arrow.before.length + arrow.sign.length;
  return start + reply + (turn.typed.at(-1)?.remark.length ?? 0);
}

/** Whether a reply can stand beside its command. */
const fits = (turn: Turn, column: number, room: number): boolean =>
  soleLine(turn) !== undefined && widthAt(turn, column) <= room;

/** Farther than this from the edge, the eye loses the way from a short command to its reply. */
const farthest = 40;

/** Where the replies of a dialogue stand beside its commands. */
export interface Beside {
  /** Letters before the column of replies. A longer command is followed by its reply at once. */
  readonly column: number;
  readonly holds: (turn: Turn) => boolean;
}

/**
 * Chooses the column of replies: behind the longest command that leaves room for the replies of all shorter ones.
 *
 * @param room - Letters that a line of code holds.
 */
export function besideAt(turns: readonly Turn[], room: number): Beside {
  const short = turns.filter((turn) => fits(turn, 0, room));
  const columns = [...new Set(short.map(typedWidth))].filter((width) => width <= farthest).sort((a, b) => b - a);
  const suits = (column: number): boolean =>
    short.every((turn) => typedWidth(turn) > column || fits(turn, column, room));
  const column = columns.find(suits) ?? 0;
  return { column, holds: (turn) => fits(turn, column, room) };
}
