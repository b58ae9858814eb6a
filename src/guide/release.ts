import { createHash } from 'node:crypto';
import { toString as textOf } from 'mdast-util-to-string';
import { gapParagraphsOf, gapPieces, gapsKey } from './gaps.js';
import type { Guide } from './guide.js';
import type { Question } from './question.js';

/** What the last release of a guide told learners' programs: which ids it used, for what, and since when. */
export interface Release {
  /** The id by which the guide was first released, whatever its folder is called since; a record may not say. */
  readonly guide?: string | undefined;
  /** By id. */
  readonly questions: Readonly<Record<string, ReleasedQuestion>>;
  /** Sentences with gaps by the name of their note, as text and gap in turn. */
  readonly gaps: Readonly<Record<string, readonly string[]>>;
  /** Of notes and note types, by name. */
  readonly stamps: Readonly<Record<string, Stamp>>;
}

/** A question as it was released. */
export interface ReleasedQuestion {
  /** The id that it was first released by: what learners' programs know it by, however often it was renamed. */
  readonly origin: string;
  /** Its title without markup. */
  readonly title: string;
  /** Its short answer without markup. */
  readonly short: string;
  /** Whether learners have been told that it is no longer part of the guide. */
  readonly retired?: boolean | undefined;
}

/** Since when something is as it is. Programs take an update only where it is newer than what they have. */
export interface Stamp {
  /** Of the content: 16 hexadecimal digits. */
  readonly digest: string;
  /** Seconds since 1970-01-01 UTC. */
  readonly changed: number;
}

/** Name of the record in the guide's folder. */
export const releaseFile = 'ids.json';

/**
 * The id that a question was first released by: what the record says, else the first of the ids that the question
 * says it had, else its own.
 */
export function originOf(
  { id, formerIds = [] }: Pick<Question, 'id' | 'formerIds'>,
  release: Release | undefined,
): string {
  const known = [id, ...formerIds].flatMap((each) => releasedAs(release, each) ?? []);
  return known[0]?.origin ?? formerIds[0] ?? id;
}

/** What learners' programs know a guide by: the id that it was first released by, else its own. */
export const deckIdOf = ({ id, release }: Pick<Guide, 'id' | 'release'>): string => release?.guide ?? id;

/** What a release says of an id; ids that objects have by themselves, such as `constructor`, are none of its. */
export function releasedAs(release: Release | undefined, id: string): ReleasedQuestion | undefined {
  return release && Object.hasOwn(release.questions, id) ? release.questions[id] : undefined;
}

/**
 * The question that was first released by an id which it has no more: its notes go on by that id, so that nothing else
 * can ever have it.
 */
export function renamedFrom(
  release: Release | undefined,
  id: string,
): { readonly id: string; readonly released: ReleasedQuestion } | undefined {
  const found = Object.entries(release?.questions ?? {}).find(([now, { origin }]) => origin === id && now !== id);
  return found && { id: found[0], released: found[1] };
}

const secondsOfDay = 86_400;

/**
 * Since when a content is as it is. Unchanged since the last release, it keeps its time. Else the time is on the day
 * of the review, at a second of that day that follows from the content, so that another content has another time;
 * and always after the release.
 *
 * @param reviewed - ISO date.
 */
export function stampOf(release: Release | undefined, name: string, content: string, reviewed: string): Stamp {
  const hash = createHash('sha256').update(content).digest();
  const digest = hash.toString('hex').slice(0, 16);
  const before = release && Object.hasOwn(release.stamps, name) ? release.stamps[name] : undefined;
  if (before?.digest === digest) return before;
  const day = Date.parse(`${reviewed}T00:00:00Z`) / 1000;
  const changed = day + (hash.readUInt32BE(8) % secondsOfDay);
  return { digest, changed: before ? Math.max(changed, before.changed + 1) : changed };
}

/**
 * The record after a release: every question of the guide, and every id that it has retired, ever.
 *
 * @param stamps - Of everything that is released, by name.
 */
export function nextRelease(guide: Guide, stamps: Release['stamps']): Release {
  const { release, retired = [] } = guide;
  const gone = [...new Set([...retired, ...retiredIn(release)])].flatMap((id): [string, ReleasedQuestion][] => {
    const before = releasedAs(release, id);
    return before ? [[id, { ...before, retired: true }]] : [];
  });
  const present = guide.sections.flatMap(({ questions }) =>
    questions.map((question): [string, ReleasedQuestion] => [
      question.id,
      { origin: originOf(question, release), title: question.titleText, short: textOf(question.short).trim() },
    ]),
  );
  return { guide: deckIdOf(guide), questions: Object.fromEntries([...gone, ...present]), gaps: gapsOf(guide), stamps };
}

function gapsOf({ sections, release }: Guide): Release['gaps'] {
  const entries = sections.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      gapParagraphsOf(question).map(({ name, paragraph }): [string, string[]] => [
        gapsKey(originOf(question, release), name),
        gapPieces(paragraph),
      ]),
    ),
  );
  return Object.fromEntries(entries.filter(([, pieces]) => pieces.length > 1));
}

function retiredIn(release: Release | undefined): string[] {
  return Object.entries(release?.questions ?? {}).flatMap(([id, { retired }]) => (retired ? [id] : []));
}

const byName = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** The record as text: sorted, so that a change of one question is a change of its lines alone. */
export function releaseText({ guide, questions, gaps, stamps }: Release): string {
  const sorted = { format: 1, guide, questions: byName(questions), gaps: byName(gaps), stamps: byName(stamps) };
  return `${JSON.stringify(sorted, undefined, 2)}\n`;
}
