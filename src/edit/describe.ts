import type { Guide } from '../guide/guide.js';
import type { Labels } from '../guide/labels/index.js';
import type { Selection } from '../guide/selection.js';
import type { Lists } from './resolve-selection.js';

/** More questions than this are counted, not numbered. */
const numberedQuestions = 8;

/** What a description is made from. */
interface Facts {
  readonly guide: Guide;
  /** Numbers by question id. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Of the edition whose selection is described, or which it is within. */
  readonly name: string | undefined;
  /** Whether every question of the guide was chosen. */
  readonly whole: boolean;
}

/**
 * What an edition holds, for its cover, in the guide's language: "Mid, Senior", "Keys · Sample of 12 (seed 7)".
 * A named edition is described by its title where it has one. Where a selection chose every question, it says
 * "The whole guide", since listing all levels would read like a restriction.
 *
 * @param selection - Resolved.
 * @returns Empty only for the empty selection of no name.
 */
export function describeSelection(selection: Selection, facts: Facts): string {
  const { labels } = facts.guide;
  const parts = selectionParts(selection, facts, labels);
  const named = facts.name !== undefined;
  if (facts.whole && editionTitle(facts) === undefined) return parts.length > 0 || named ? labels.wholeGuide : '';
  return parts.join(' · ');
}

function selectionParts(selection: Selection, facts: Facts, labels: Labels): readonly string[] {
  const { not, sample, time, within } = selection;
  if (within) {
    const own = selectionParts({ ...selection, within: undefined }, { ...facts, name: undefined }, labels);
    return [...selectionParts(within, facts, labels), ...own];
  }
  const title = editionTitle(facts);
  if (title !== undefined) return [title];
  const excluded = not ? listParts(not, facts, labels) : [];
  return [
    ...listParts(selection, facts, labels),
    ...(excluded.length > 0 ? [labels.without(excluded.join(' · '))] : []),
    ...(sample ? [labels.sampleOf(sample.size, sample.seed)] : []),
    ...(time ? [labels.fitting(time.minutes, time.seed)] : []),
  ];
}

function editionTitle({ guide, name }: Facts): string | undefined {
  return guide.editions.find((edition) => edition.name === name)?.title;
}

function listParts(lists: Lists, { guide, numbers }: Facts, labels: Labels): readonly string[] {
  const { levels, sections, tags, questions } = lists;
  const parts: string[] = [];
  if (levels) parts.push(namesOf(guide.levels, levels, (level) => level.name));
  if (sections) parts.push(namesOf(guide.sections, sections, (section) => section.title));
  if (tags) parts.push(`${labels.tags}: ${tags.join(', ')}`);
  if (questions) parts.push(questionsPart(questions, numbers, labels));
  return parts;
}

function namesOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: readonly string[],
  nameOf: (item: Item) => string,
): string {
  return items
    .filter((item) => ids.includes(item.id))
    .map(nameOf)
    .join(', ');
}

function questionsPart(ids: readonly string[], numbers: ReadonlyMap<string, string>, labels: Labels): string {
  if (ids.length > numberedQuestions) return labels.questionCount(ids.length);
  return ids.map((id) => numbers.get(id) ?? id).join(', ');
}
