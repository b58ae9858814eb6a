import type { PageData, PageQuestion } from '../guide/page-data.js';

/** What a reader wants to see, by ids. An empty list narrows nothing; within a list any entry will do. */
export interface Filter {
  readonly levels: readonly string[];
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  /** Words to search for, as typed. */
  readonly query: string;
}

export const noFilter: Filter = { levels: [], sections: [], tags: [], query: '' };

export function isFiltering({ levels, sections, tags, query }: Filter): boolean {
  return levels.length + sections.length + tags.length > 0 || query.trim() !== '';
}

export function sameFilter(one: Filter, other: Filter): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a filter leaves. Every number is by place: of a question, a level, a section, a tag in `PageData`. */
export interface Filtered {
  /** 1 where the question is shown, in book order. */
  readonly shown: Uint8Array;
  readonly count: number;
  /** How many questions each level would show beside the other filters, whether it is chosen or not. */
  readonly byLevel: Uint32Array;
  readonly bySection: Uint32Array;
  readonly byTag: Uint32Array;
  /** How many are shown in each section. */
  readonly shownInSection: Uint32Array;
}

const placesOf = (all: readonly string[], chosen: readonly string[]): ReadonlySet<number> =>
  new Set(chosen.map((id) => all.indexOf(id)).filter((at) => at >= 0));

/**
 * Applies a filter in one pass over the questions.
 *
 * @param found - Places of the questions that the search has found; undefined where nothing is searched for.
 */
export function applyFilter(data: PageData, filter: Filter, found: ReadonlySet<number> | undefined): Filtered {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const levels = placesOf(ids(data.levels), filter.levels);
  const sections = placesOf(ids(data.sections), filter.sections);
  const tags = placesOf(data.tags, filter.tags);
  const result = {
    shown: new Uint8Array(data.questions.length),
    count: 0,
    byLevel: new Uint32Array(data.levels.length),
    bySection: new Uint32Array(data.sections.length),
    byTag: new Uint32Array(data.tags.length),
    shownInSection: new Uint32Array(data.sections.length),
  };
  const add = (counts: Uint32Array, at: number): void => {
    counts[at] = (counts[at] ?? 0) + 1;
  };
  const hasTag = (question: PageQuestion) => tags.size === 0 || question.tags.some((tag) => tags.has(tag));
  for (const [at, question] of data.questions.entries()) {
    if (found && !found.has(at)) continue;
    const { level } = question;
    const inLevel = levels.size === 0 || (level !== undefined && levels.has(level));
    const inSection = sections.size === 0 || sections.has(question.section);
    const tagged = hasTag(question);
    if (inSection && tagged && level !== undefined) add(result.byLevel, level);
    if (inLevel && tagged) add(result.bySection, question.section);
    if (inLevel && inSection) for (const tag of question.tags) add(result.byTag, tag);
    if (!(inLevel && inSection && tagged)) continue;
    result.shown[at] = 1;
    result.count += 1;
    add(result.shownInSection, question.section);
  }
  return result;
}
