import { findEdition, makeEdition, mergeSelections } from '../edit/index.js';
import type { Edition } from '../guide/edition.js';
import type { Guide } from '../guide/guide.js';
import { defaultTheme, knownTheme, resolveRequest, type Wanted } from './request.js';
import type { BuildRequest, SelectionRequest } from './types.js';

/** One edition, and how it is to be made. */
export interface Job {
  readonly edition: Edition;
  readonly wanted: Wanted;
  readonly theme: string;
}

/**
 * The edition that a request means: a named one of the guide, narrowed by the selection.
 *
 * @throws ToolError (usage) where a name is not known or nothing is left.
 */
export function editionOf(guide: Guide, { edition, select = {} }: SelectionRequest): Edition {
  if (edition === undefined) return makeEdition(guide, select);
  const named = findEdition(guide, edition);
  const narrowed = Object.values(select).some((filter) => filter !== undefined);
  return makeEdition(guide, mergeSelections(named.select, select), narrowed ? {} : { name: edition });
}

/** What is said goes before what is not. */
function given<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}

async function jobOf(guide: Guide, name: string | undefined, request: BuildRequest, theme?: string): Promise<Job> {
  const delivery = name === undefined ? {} : (findEdition(guide, name).delivery ?? {});
  const wanted = await resolveRequest({ ...delivery, ...given(request) });
  const fallback = theme === undefined ? defaultTheme : await knownTheme(theme);
  return { edition: editionOf(guide, { ...request, edition: name }), wanted, theme: wanted.theme ?? fallback };
}

function namesOf(guide: Guide, { edition, all }: BuildRequest): readonly (string | undefined)[] {
  if (all) return [undefined, ...guide.editions.map(({ name }) => name)];
  const names = (edition ?? '').split(',').map((name) => name.trim());
  return edition === undefined ? [undefined] : names.filter((name) => name !== '');
}

const isWholeBook = ({ edition, wanted }: Job): boolean => edition.slug === '' && wanted.layout === 'book';

/** Two that would make the same files. */
const keyOf = ({ edition, wanted, theme }: Job): string => {
  const { cwd: _, out: __, ...made } = wanted;
  return JSON.stringify([edition.slug, made, theme]);
};

/**
 * What a request asks for, one by one: a part of the guide, named editions, or all of them. Whatever refers to pages
 * of the book comes after the book; what would be made twice is made once.
 *
 * @param theme - That the guide asks for.
 * @throws ToolError (usage) on words that are not known and selections that leave nothing.
 */
export async function planJobs(
  guide: Guide,
  request: BuildRequest,
  theme: string | undefined,
): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const name of namesOf(guide, request)) jobs.push(await jobOf(guide, name, request, theme));
  const once = [...new Map(jobs.toReversed().map((job) => [keyOf(job), job])).values()].toReversed();
  return [...once.filter(isWholeBook), ...once.filter((job) => !isWholeBook(job))];
}
