import { type Card, createEmptyCard, fsrs, State } from 'ts-fsrs';

export type { Card } from 'ts-fsrs';

/** How well a question was answered: again, hard, good, easy. */
export type Mark = 1 | 2 | 3 | 4;

/** What is known of each question's learning, by question id. */
export type Progress = ReadonlyMap<string, Card>;

/** How a question stands: never rated, being learnt, or known until it is due again. */
export type Standing = 'fresh' | 'shaky' | 'known';

/** FSRS with its published defaults and no chance in it: the same marks at the same times give the same dates. */
const scheduler = fsrs({ enable_fuzz: false });

/** A card whose last review is not to come: where a clock was wrong, or a file comes from one that is ahead. */
function reviewedBy(card: Card, now: Date): Card {
  const last = card.last_review;
  return last && last.getTime() > now.getTime() ? { ...card, last_review: now } : card;
}

/** The card of a question after a mark. */
export function rate(card: Card | undefined, mark: Mark, now: Date): Card {
  return scheduler.next(card ? reviewedBy(card, now) : createEmptyCard(now), now, mark).card;
}

export function standingOf(card: Card | undefined): Standing {
  if (!card || card.reps === 0) return 'fresh';
  return card.state === State.Review ? 'known' : 'shaky';
}

/** Whether a question that was rated is to be asked again. */
export function isDue(card: Card | undefined, now: Date): boolean {
  return card !== undefined && card.due.getTime() <= now.getTime();
}

/**
 * The order to ask questions in: what is due first, longest due first, then what was never asked, in book order. What
 * is not due yet is not asked.
 *
 * @param ids - In book order.
 */
export function queueOf(ids: readonly string[], progress: Progress, now: Date): string[] {
  const due = ids
    .filter((id) => isDue(progress.get(id), now))
    .sort((one, other) => (progress.get(one)?.due.getTime() ?? 0) - (progress.get(other)?.due.getTime() ?? 0));
  const fresh = ids.filter((id) => standingOf(progress.get(id)) === 'fresh' && !isDue(progress.get(id), now));
  return [...due, ...fresh];
}

/** How many of some questions stand how. */
export function tally(ids: readonly string[], progress: Progress): Record<Standing, number> {
  const counts = { fresh: 0, shaky: 0, known: 0 };
  for (const id of ids) counts[standingOf(progress.get(id))] += 1;
  return counts;
}
