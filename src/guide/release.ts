import { createHash } from 'node:crypto';
import { blockText } from './block-text.js';
import { gapParagraphsOf, gapPieces, gapsKey } from './gaps.js';
import type { Guide } from './guide.js';
import { type Question, shortOf } from './question.js';
import type { Release, ReleasedQuestion, Stamp } from './release-record.js';

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
      {
        origin: originOf(question, release),
        title: question.titleText,
        short: shortOf(question).map(blockText).join(''),
      },
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
