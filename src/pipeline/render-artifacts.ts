import type { Artifact } from '../guide/artifact.js';
import type { Edition } from '../guide/edition.js';
import { defaultPaper } from '../guide/paper.js';
import type { FolderArtifact } from '../write/index.js';
import type { Rendered, RendererContext, ResolvedRequest } from './layouts/layout.js';

/** An artifact, and what rendering it has found out. */
export interface RenderedArtifact {
  readonly format: string;
  readonly artifact: Artifact | FolderArtifact;
  readonly facts: Rendered;
}

/** `redis.mid-senior.cards.a5.pdf`: each part of the name only where it is not the default. */
function pathOf(
  { guide, slug }: Edition,
  { layout, options, paper }: ResolvedRequest,
  format: string,
  made: Rendered,
): string {
  const name = made.name ?? layout.nameParts?.(options) ?? [layout.name];
  const printedOn = made.pages === undefined || paper.name === defaultPaper.name ? '' : paper.name;
  return [guide.id, slug, ...name, printedOn, made.extension ?? format].filter((part) => part !== '').join('.');
}

/** Makes the artifacts of an edition, one after the other, in memory. */
export async function renderArtifacts(
  edition: Edition,
  resolved: ResolvedRequest,
  context: RendererContext,
): Promise<RenderedArtifact[]> {
  const made: RenderedArtifact[] = [];
  for (const format of resolved.formats) {
    const render = resolved.layout.renderers[format];
    if (!render) throw new Error(`The layout ${resolved.layout.name} has no renderer of ${format}`);
    for (const facts of [await render(edition, resolved, context)].flat()) {
      const path = pathOf(edition, resolved, format, facts);
      made.push({ format, artifact: { path, ...contentOf(facts) }, facts });
    }
  }
  return made;
}

const contentOf = (facts: Rendered) =>
  'files' in facts
    ? { mediaType: facts.mediaType, files: facts.files }
    : { mediaType: facts.mediaType, bytes: facts.bytes, pages: facts.pages };
