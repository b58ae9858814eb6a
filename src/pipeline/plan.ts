import { isDeepStrictEqual } from 'node:util';
import { ToolError } from '../diagnostics/tool-error.js';
import { findEdition, impossibleEditions, isDrawn, makeEdition, mergeSelections, reseed } from '../edit/index.js';
import type { Delivery } from '../guide/delivery.js';
import type { Edition } from '../guide/edition.js';
import type { Guide } from '../guide/guide.js';
import type { Selection } from '../guide/selection.js';
import { isWholeBook } from './book-pages.js';
import type { ResolvedRequest } from './layouts/layout.js';
import { defaultTheme, knownTheme, resolveRequest } from './request.js';
import type { BuildRequest, SelectionRequest } from './types.js';

/** One edition, and how it is to be made. */
export interface Job {
  readonly edition: Edition;
  readonly resolved: ResolvedRequest;
  readonly theme: string;
}

/**
 * The edition that a request means: a named one of the guide, narrowed by the selection. Drawn with another seed it is
 * no longer the one that the guide names.
 *
 * @throws ToolError (usage) where a name is not known or nothing is left.
 */
export function editionOf(guide: Guide, { edition: name, select = {}, seed }: SelectionRequest): Edition {
  if (name === undefined) return makeEdition(guide, select);
  const named = findEdition(guide, name).select;
  const drawn = seed === undefined ? named : reseed(named, seed);
  return makeEdition(guide, mergeSelections(drawn, select), isDeepStrictEqual(drawn, named) ? { name } : {});
}

/**
 * Refuses a seed of which nothing grows.
 *
 * @throws ToolError `idle-seed` (usage).
 */
export function refuseIdleSeed(seed: number | undefined, isUsed: boolean): void {
  if (seed === undefined || isUsed) return;
  throw new ToolError('usage', 'idle-seed', `\`seed ${seed}\` changes nothing: no question is drawn at random`, {
    hint: 'Add `sample`, `minutes` or `variants`, or name an edition that draws its questions.',
    options: ['seed', 'sample', 'minutes', 'variants'],
  });
}

/** What is declared goes before what is not. */
function omitUndefined<Values extends object>(values: Values | undefined): Partial<Values> {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined)) as Partial<Values>;
}

/**
 * What an edition says of how it is made, as far as the request does not say otherwise. Of one that is asked for in
 * another layout, only what holds for every layout is left.
 */
function applyEditionDefaults(declared: Delivery, request: BuildRequest): BuildRequest {
  const { paper, theme } = declared;
  const isOther = request.layout !== undefined && request.layout !== (declared.layout ?? 'book');
  const kept: Delivery = isOther ? { paper, theme } : declared;
  return { ...kept, ...omitUndefined(request), options: { ...kept.options, ...omitUndefined(request.options) } };
}

/** What a request chooses; where it chooses nothing, what the layout usually holds. */
function choiceOf(
  guide: Guide,
  { select = {}, edition }: BuildRequest,
  { layout, options }: ResolvedRequest,
): Selection {
  const isChosen = edition !== undefined || Object.values(select).some((value) => value !== undefined);
  return isChosen ? select : (layout.usualSelection?.(options, guide) ?? {});
}

async function jobOf(guide: Guide, name: string | undefined, request: BuildRequest, theme?: string): Promise<Job> {
  const declared = name === undefined ? {} : (findEdition(guide, name).delivery ?? {});
  const resolved = await resolveRequest(applyEditionDefaults(declared, request));
  const fallback = theme === undefined ? defaultTheme : await knownTheme(theme);
  const select = choiceOf(guide, { ...request, edition: name }, resolved);
  return {
    edition: editionOf(guide, { ...request, edition: name, select }),
    resolved,
    theme: resolved.theme ?? fallback,
  };
}

/** The editions that a request names one by one. */
export const askedEditions = ({ edition = '' }: Pick<BuildRequest, 'edition'>): readonly string[] =>
  edition
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function namesOf(guide: Guide, request: BuildRequest): readonly (string | undefined)[] {
  if (request.all) return [undefined, ...guide.editions.map(({ name }) => name)];
  return request.edition === undefined ? [undefined] : askedEditions(request);
}

const isDrawnJob = ({ edition, resolved: { layout, options } }: Job): boolean =>
  isDrawn(edition.selection) || layout.draws?.(options) === true;

/** Two that would make the same files. */
const keyOf = ({ edition, resolved, theme }: Job): string => {
  const { layout, formats, paper, options } = resolved;
  return JSON.stringify([edition.slug, layout.name, formats, paper, options, theme]);
};

/**
 * What a request asks for, one by one: a part of the guide, named editions, or all of them. Whatever refers to pages
 * of the book comes after the book; what would be made twice is made once. Editions that cannot be made are left out:
 * the messages of the guide tell of them.
 *
 * @param theme - That the guide asks for.
 * @throws ToolError (usage) on words that are not known and selections that leave nothing.
 */
export async function planJobs(
  guide: Guide,
  request: BuildRequest,
  theme: string | undefined,
): Promise<readonly Job[]> {
  const impossible = new Set(impossibleEditions(guide).map(({ edition }) => edition.name));
  const names = namesOf(guide, request).filter((name) => name === undefined || !impossible.has(name));
  const jobs: Job[] = [];
  for (const name of names) jobs.push(await jobOf(guide, name, request, theme));
  if (jobs.length > 0) refuseIdleSeed(request.seed, jobs.some(isDrawnJob));
  const once = [...new Map(jobs.toReversed().map((job) => [keyOf(job), job])).values()].toReversed();
  return [...once.filter(isWholeBook), ...once.filter((job) => !isWholeBook(job))];
}
