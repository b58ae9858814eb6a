import { join } from 'node:path';
import type { PageMap } from '../guide/book.js';
import { contentDigest } from '../guide/digest.js';
import type { Edition } from '../guide/edition.js';
import type { Guide } from '../guide/guide.js';
import { readManifest } from '../write/index.js';
import type { ResolvedRequest } from './layouts/layout.js';
import type { RenderedArtifact } from './render-artifacts.js';

/**
 * Pages of the whole book on this paper in this theme, as the last build found them.
 *
 * @returns Undefined where there is no such book, or the guide has changed since.
 */
export async function readBookPages(
  guide: Guide,
  resolved: Pick<ResolvedRequest, 'out' | 'paper' | 'layout' | 'options'>,
  theme: string,
): Promise<PageMap | undefined> {
  const manifest = await readManifest(join(resolved.out, guide.id));
  const map = manifest?.pageMaps?.[bookKey(resolved, theme)];
  return map && map.content === contentDigest(guide) ? new Map(Object.entries(map.pages)) : undefined;
}

/**
 * What a book's pages are kept by: its paper, its theme, and what of its pages is not as usual. What stands beside the
 * book says nothing of its pages, and so refers to those of the usual one.
 */
export function bookKey(
  { layout, options, paper }: Pick<ResolvedRequest, 'paper' | 'layout' | 'options'>,
  theme: string,
): string {
  const unusual = layout.name === 'book' ? (layout.nameParts?.(options) ?? []) : [];
  return [paper.name, theme, ...unusual].join('/');
}

/** What says which book a job makes, or refers to. */
interface BookJob {
  readonly edition: Edition;
  readonly resolved: ResolvedRequest;
  readonly theme: string;
}

/** Whether the pages of what a job makes are those that everything beside the book refers to. */
export const isWholeBook = ({ edition, resolved }: Omit<BookJob, 'theme'>): boolean =>
  edition.slug === '' && resolved.layout.name === 'book';

/** Pages of what a job has made, where everything beside the book refers to them. */
export const bookPagesOf = (job: Omit<BookJob, 'theme'>, made: readonly RenderedArtifact[]): PageMap | undefined =>
  isWholeBook(job) ? made.find(({ facts }) => facts.pageMap)?.facts.pageMap : undefined;

/** Remembers the pages of the books that one call renders. */
export function keepBookPages() {
  const maps = new Map<string, PageMap>();
  const keyOf = ({ resolved, theme }: BookJob) => bookKey(resolved, theme);
  return {
    keep(job: BookJob, made: readonly RenderedArtifact[]): void {
      const pages = bookPagesOf(job, made);
      if (pages) maps.set(keyOf(job), pages);
    },
    pagesFor: (job: BookJob): PageMap | undefined => maps.get(keyOf(job)),
  };
}
