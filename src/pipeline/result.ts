import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Edition } from '../guide/edition.js';
import type { GuideSource } from '../guide/guide-source.js';
import type { Job } from './plan.js';
import type { RenderedArtifact } from './render-artifacts.js';
import type { BuildResult, BuiltArtifact, RenderedFile } from './types.js';

function built(out: string, edition: Edition, { artifact, format, facts: { notes } }: RenderedArtifact): BuiltArtifact {
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

/** What of one edition now lies in the output folder. */
export function builtArtifacts(
  out: string,
  edition: Edition,
  made: readonly RenderedArtifact[],
): readonly BuiltArtifact[] {
  return made.map((each) => built(out, edition, each));
}

/** What a build has made; of several editions, the first is the one that is told of. */
export function resultOf(
  { folder }: GuideSource,
  out: string,
  jobs: readonly Job[],
  artifacts: readonly (readonly BuiltArtifact[])[],
  messages: readonly VFileMessage[],
  browser: string | undefined,
): BuildResult {
  const [job] = jobs;
  if (!job) throw new Error('A build without an edition');
  const { guide, slug, description, questionCount, totalCount } = job.edition;
  return {
    guide: { id: guide.id, title: guide.title, folder },
    edition: { slug, description, questions: questionCount, total: totalCount },
    folder: out,
    artifacts: artifacts.flat(),
    manifest: join(out, 'manifest.json'),
    messages,
    browser,
    failed: false,
  };
}

/** The result of a build that faults in the guide's files prevented. */
export function failedResult(
  { id, folder }: GuideSource,
  out: string,
  messages: readonly VFileMessage[],
  total: number,
): BuildResult {
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

/** What of one edition was rendered in memory. */
export function renderedFiles({ edition, resolved }: Job, made: readonly RenderedArtifact[]): readonly RenderedFile[] {
  return made.map(({ artifact, format, facts: { notes } }) => ({
    ...('files' in artifact ? { files: artifact.files } : { bytes: artifact.bytes, pages: artifact.pages }),
    name: artifact.path,
    layout: resolved.layout.name,
    format,
    mediaType: artifact.mediaType,
    edition: edition.slug,
    questions: edition.questionCount,
    notes: notes ?? [],
  }));
}
