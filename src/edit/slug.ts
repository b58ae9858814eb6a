import type { Guide } from '../guide/guide.js';
import type { Selection } from '../guide/selection.js';
import { fileNameWord, fitFileName, shortDigest } from './file-name.js';
import type { Lists } from './resolve-selection.js';

/** More questions than this are counted, not named. */
const namedQuestions = 3;

/**
 * The part of a file's name that says what an edition is: `mid-senior`, `keys`, `tag-memory.not-senior`,
 * `12-questions-1f0c39aa`, `sample12-seed7`; of a named edition its name, followed by what narrows it.
 *
 * @param selection - Resolved, so that the same choice written in another order has the same name.
 * @param name - Of the edition whose selection this is, or is within.
 * @returns `[a-z0-9.-]`, at most 80 characters; empty only for the empty selection.
 */
export function editionSlug(guide: Guide, selection: Selection, name: string | undefined): string {
  return fitFileName(slugParts(guide, selection, name).join('.'));
}

function slugParts(guide: Guide, selection: Selection, name: string | undefined): readonly string[] {
  const { not, sample, time, within } = selection;
  if (within)
    return [...slugParts(guide, within, name), ...slugParts(guide, { ...selection, within: undefined }, undefined)];
  // An edition of everything differs from the guide by how it is made alone, which its files say anyway.
  if (name !== undefined)
    return Object.values(selection).some((filter) => filter !== undefined) ? [fileNameWord(name)] : [];
  const excluded = not ? listParts(guide, not) : [];
  return [
    ...listParts(guide, selection),
    ...(excluded.length > 0 ? [`not-${excluded.join('-')}`] : []),
    ...(sample ? [`sample${sample.size}-seed${sample.seed}`] : []),
    ...(time ? [`${time.minutes}min-seed${time.seed}`] : []),
  ];
}

function listParts(guide: Guide, { levels, sections, tags, questions }: Lists): readonly string[] {
  const parts: string[] = [];
  if (levels) parts.push(levels.map(fileNameWord).join('-'));
  if (sections) parts.push(sections.map((id) => sectionWord(guide, id)).join('-'));
  if (tags) parts.push(`tag-${tags.map(fileNameWord).join('-')}`);
  if (questions) parts.push(questionsPart(questions));
  return parts;
}

/** Levels and sections have separate ids; one that is both is told apart. */
function sectionWord(guide: Guide, id: string): string {
  const alsoLevel = guide.levels.some((level) => level.id === id);
  return alsoLevel ? `section-${fileNameWord(id)}` : fileNameWord(id);
}

function questionsPart(ids: readonly string[]): string {
  if (ids.length <= namedQuestions) return ids.map(fileNameWord).join('-');
  return `${ids.length}-questions-${shortDigest(ids.join(','))}`;
}
