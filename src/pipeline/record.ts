import { contentDigest } from '../guide/digest.js';
import type { Edition } from '../guide/edition.js';
import { ownPackage } from '../product.js';
import type { ManifestContext } from '../write/index.js';
import type { Made } from './layouts/layout.js';
import type { Wanted } from './request.js';

/** What the manifest says of the artifacts of one build. */
export function recordOf(
  edition: Edition,
  made: readonly Made[],
  wanted: Wanted,
  theme: string,
  browser?: string,
): ManifestContext {
  const { guide } = edition;
  const content = contentDigest(guide);
  const byPath = new Map(made.map((each) => [each.artifact.path, each]));
  // Only the whole book's pages are worth keeping: sheets and cards refer to them.
  const pages = edition.slug === '' ? made.find(({ pageMap }) => pageMap)?.pageMap : undefined;
  return {
    prepbook: ownPackage().version,
    guide: { id: guide.id, title: guide.title, reviewed: guide.reviewed },
    content,
    ...(pages
      ? { pageMaps: { [`${wanted.paper.name}/${theme}`]: { content, pages: Object.fromEntries(pages) } } }
      : {}),
    describe: ({ path }) => {
      const { format = '', orientation, sheets } = byPath.get(path) ?? {};
      return {
        questions: edition.questionCount,
        layout: wanted.layout,
        format,
        theme,
        selection: edition.selection,
        edition: edition.name,
        ...(format === 'pdf' ? { paper: wanted.paper.name, browser } : {}),
        ...(sheets ? { orientation, sheets } : {}),
      };
    },
  };
}
