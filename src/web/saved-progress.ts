import type { Card, Progress } from './schedule.js';

/** Progress as it is kept and saved: plain JSON, dates as ISO texts. */
interface ProgressFile {
  readonly format: 'prepbook-progress';
  readonly version: 1;
  readonly guide: string;
  readonly cards: Readonly<Record<string, unknown>>;
}

/** Why a text is not taken: it is no saved progress, or that of another guide, which it names. */
export type ImportFault = { readonly kind: 'unreadable' } | { readonly kind: 'other-guide'; readonly guide: string };

const numbers = [
  'stability',
  'difficulty',
  'elapsed_days',
  'scheduled_days',
  'learning_steps',
  'reps',
  'lapses',
] as const;

/** Days; FSRS knows none less, and difficulties from 1 to 10. */
const leastStability = 0.001;

/** More cards than any guide has questions; a file that holds more was not saved here. */
const mostCards = 100_000;

export function writeProgress(guide: string, progress: Progress): string {
  const file: ProgressFile = {
    format: 'prepbook-progress',
    version: 1,
    guide,
    cards: Object.fromEntries([...progress].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
  return JSON.stringify(file);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function dateOf(value: unknown): Date | undefined {
  const date = typeof value === 'string' ? new Date(value) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

/** A card with nothing in it but what belongs there; undefined where anything is amiss. */
function cardOf(value: unknown): Card | undefined {
  if (!isRecord(value)) return undefined;
  const due = dateOf(value['due']);
  const last = dateOf(value['last_review']);
  const state = value['state'];
  if (!due || !last || typeof state !== 'number' || ![0, 1, 2, 3].includes(state)) return undefined;
  const card: Record<string, unknown> = { due, last_review: last, state };
  for (const name of numbers) {
    const number = value[name];
    if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) return undefined;
    card[name] = number;
  }
  // The scheduler divides by one and scales by the other, and refuses what FSRS does not know.
  const [stability, difficulty] = [Number(card['stability']), Number(card['difficulty'])];
  if (stability < leastStability || difficulty < 1 || difficulty > 10) return undefined;
  return card as unknown as Card;
}

/** Reads what `writeProgress` wrote. The text may come from anywhere: cards that are not whole are left out, and a file of none but such is unreadable. */
export function readProgress(text: string, guide: string): Progress | ImportFault {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { kind: 'unreadable' };
  }
  if (!isRecord(file) || file['format'] !== 'prepbook-progress' || file['version'] !== 1) return { kind: 'unreadable' };
  if (file['guide'] !== guide) return { kind: 'other-guide', guide: String(file['guide']).slice(0, 60) };
  if (!isRecord(file['cards'])) return { kind: 'unreadable' };
  const cards = Object.entries(file['cards']).slice(0, mostCards);
  const whole = cards.flatMap(([id, value]) => {
    const card = cardOf(value);
    return card ? [[id, card] as const] : [];
  });
  return cards.length > 0 && whole.length === 0 ? { kind: 'unreadable' } : new Map(whole);
}

export const isImportFault = (result: Progress | ImportFault): result is ImportFault => 'kind' in result;

/** Both in one: of two cards for a question, the one that was rated last. */
export function mergeProgress(one: Progress, other: Progress): Progress {
  const merged = new Map(one);
  for (const [id, card] of other) {
    const own = merged.get(id)?.last_review?.getTime() ?? Number.NEGATIVE_INFINITY;
    if ((card.last_review?.getTime() ?? 0) > own) merged.set(id, card);
  }
  return merged;
}
