import { contentDigest } from '../guide/digest.js';
import type { Edition } from '../guide/edition.js';
import { ownPackage } from '../product.js';
import type { ManifestContext } from '../write/index.js';
import { bookKey, bookPagesOf } from './book-pages.js';
import type { ResolvedRequest } from './layouts/layout.js';
import type { RenderedArtifact } from './render-artifacts.js';

/** What the manifest says of the artifacts of one build. */
export function recordOf(
  edition: Edition,
  made: readonly RenderedArtifact[],
  resolved: ResolvedRequest,
  theme: string,
  browser?: string,
): ManifestContext {
  const { guide } = edition;
  const content = contentDigest(guide);
  const byPath = new Map(made.map((each) => [each.artifact.path, each]));
  // Only the whole book's pages are worth keeping: sheets and cards refer to them.
  const bookPages = bookPagesOf({ edition, resolved }, made);
  return {
    prepbook: ownPackage().version,
    guide: { id: guide.id, title: guide.title, reviewed: guide.reviewed },
    content,
    ...(bookPages
      ? { pageMaps: { [bookKey(resolved, theme)]: { content, pages: Object.fromEntries(bookPages) } } }
      : {}),
    describe: ({ path }) => {
      const { format = '', facts: { orientation, sheets, pages, unplanned } = {} } = byPath.get(path) ?? {};
      return {
        questions: edition.questionCount,
        layout: resolved.layout.name,
        format,
        theme,
        selection: edition.selection,
        edition: edition.name,
        ...(pages !== undefined ? { paper: resolved.paper.name, browser } : {}),
        ...(unplanned === undefined ? {} : { unplanned }),
        ...(sheets ? { orientation, sheets } : {}),
      };
    },
  };
}
