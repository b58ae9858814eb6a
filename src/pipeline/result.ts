import { basename, join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Edition } from '../guide/edition.js';
import type { Made } from './layouts/layout.js';
import type { BuildResult, BuiltArtifact } from './types.js';

function built(out: string, edition: Edition, { artifact, format, notes }: Made): BuiltArtifact {
  const bytes =
    'files' in artifact
      ? [...artifact.files.values()].reduce((sum, file) => sum + file.byteLength, 0)
      : artifact.bytes.byteLength;
  return {
    path: join(out, artifact.path),
    format,
    mediaType: artifact.mediaType,
    bytes,
    pages: artifact.pages,
    questions: edition.questionCount,
    ...(notes ? { notes } : {}),
  };
}

/** What a build has made. */
export function resultOf(
  folder: string,
  edition: Edition,
  out: string,
  made: readonly Made[],
  messages: readonly VFileMessage[],
  browser: string | undefined,
): BuildResult {
  const { guide, slug, description, questionCount, totalCount } = edition;
  return {
    guide: { id: guide.id, title: guide.title, folder },
    edition: { slug, description, questions: questionCount, total: totalCount },
    folder: out,
    artifacts: made.map((each) => built(out, edition, each)),
    manifest: join(out, 'manifest.json'),
    messages,
    browser,
    failed: false,
  };
}

/** The result of a build that faults in the guide's files prevented. */
export function failedResult(
  folder: string,
  out: string,
  messages: readonly VFileMessage[],
  total: number,
): BuildResult {
  const id = basename(folder);
  return {
    guide: { id, title: id, folder },
    edition: { slug: '', description: '', questions: 0, total },
    folder: out,
    artifacts: [],
    manifest: join(out, 'manifest.json'),
    messages,
    failed: true,
  };
}
