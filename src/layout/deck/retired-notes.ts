import { type DeckNote, noParts } from '../../guide/deck.js';
import { readGapsKey } from '../../guide/gaps.js';
import type { Guide } from '../../guide/guide.js';
import type { Labels } from '../../guide/labels/index.js';
import { releasedAs } from '../../guide/release.js';
import type { Release } from '../../guide/release-record.js';
import { toHtml } from '../to-html.js';

const escaped = (value: string): string => toHtml([{ type: 'text', value }]);

const retiredNote = { section: undefined, tags: ['retired'], suspended: true } as const;

/**
 * The last word on what is gone, questions and sentences with gaps: each comes out once, in the release after it was
 * retired, so that those who learnt it see that it is. New learners are spared it, as far as their program takes over
 * that it is suspended.
 *
 * @param present - Keys of the notes that the guide has.
 */
export function renderRetiredNotes(
  { retired = [], release }: Guide,
  labels: Labels,
  present: ReadonlySet<string>,
): DeckNote[] {
  if (!release) return [];
  const word = `<p class="retired">${escaped(labels.retired)}</p>`;
  const questions = retired.flatMap((id): DeckNote[] => {
    const before = releasedAs(release, id);
    if (!before || before.retired) return [];
    const parts = { ...noParts, question: escaped(before.title), short: `<p>${escaped(before.short)}</p>${word}` };
    return [{ ...retiredNote, kind: 'question', key: before.origin, parts }];
  });
  const gone = new Set([...retired, ...questions.map(({ key }) => key)]);
  const gaps = Object.entries(release.gaps).flatMap(([key, pieces]): DeckNote[] => {
    const { origin } = readGapsKey(key);
    if (present.has(key) || !(gone.has(key) || gone.has(origin))) return [];
    const parts = {
      ...noParts,
      text: `<p>${sentence(pieces)}</p>${word}`,
      question: escaped(titleOf(release, origin)),
    };
    return [{ ...retiredNote, kind: 'cloze', key, parts }];
  });
  return [...questions, ...gaps];
}

const sentence = (pieces: readonly string[]): string =>
  pieces
    .map((piece, at) => (at % 2 === 0 ? escaped(piece) : `<strong class="gap">${escaped(piece)}</strong>`))
    .join('');

const titleOf = ({ questions }: Release, origin: string): string =>
  Object.values(questions).find((question) => question.origin === origin)?.title ?? '';
