import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { throwIfInterrupted } from '../diagnostics/interrupted.js';
import type { Artifact } from '../guide/artifact.js';
import { type FolderArtifact, type ManifestContext, manifestEntry } from './entry.js';
import { onDisk } from './errors.js';
import { exists } from './exists.js';
import { withLock } from './lock.js';
import { makeFolder } from './make-folder.js';
import { type Manifest, manifestName, manifestText, parseManifest } from './manifest.js';
import { mergeManifests } from './merge.js';
import { checkTarget, publish, type Staged, syncFolder } from './publish.js';
import { pathWithin, stagedFile, stagedFolder } from './stage.js';
import { clearLeftovers } from './temporary.js';

/**
 * Writes artifacts and their manifest into a guide's output folder, all or nothing as far as a file system allows:
 * everything is first written whole under temporary names, then renamed, the manifest last. A full disk or an
 * interruption leaves the output as it was.
 *
 * @returns Paths of what was written, the manifest's last.
 * @throws ToolError for what the user can mend; of kind `interrupted` where `context.signal` says so.
 */
export async function writeArtifacts(
  folder: string,
  artifacts: readonly (Artifact | FolderArtifact)[],
  context: ManifestContext,
): Promise<string[]> {
  await makeFolder(folder);
  return onDisk(folder, () => withLock(folder, () => writeAll(folder, artifacts, context), { signal: context.signal }));
}

async function writeAll(
  folder: string,
  artifacts: readonly (Artifact | FolderArtifact)[],
  context: ManifestContext,
): Promise<string[]> {
  await clearLeftovers(folder);
  const staged: Staged[] = [];
  try {
    for (const artifact of artifacts) staged.push(await stageArtifact(folder, artifact, context.signal));
    staged.push(await stageManifest(folder, artifacts, context));
    for (const one of staged) await onDisk(one.target, () => publish(one));
    await syncFolder(folder);
    return staged.map(({ target }) => target);
  } finally {
    for (const { temporary } of staged) await rm(temporary, { recursive: true, force: true });
  }
}

async function stageArtifact(
  folder: string,
  artifact: Artifact | FolderArtifact,
  signal: AbortSignal | undefined,
): Promise<Staged> {
  throwIfInterrupted(signal);
  const target = pathWithin(folder, artifact.path);
  return onDisk(target, async () => {
    const kind = 'files' in artifact ? 'folder' : 'file';
    await checkTarget(kind, target);
    await makeFolder(dirname(target));
    const temporary =
      'files' in artifact ? await stagedFolder(folder, artifact.files) : await stagedFile(folder, artifact.bytes);
    return { kind, temporary, target };
  });
}

async function stageManifest(
  folder: string,
  artifacts: readonly (Artifact | FolderArtifact)[],
  context: ManifestContext,
): Promise<Staged> {
  throwIfInterrupted(context.signal);
  const target = join(folder, manifestName);
  return onDisk(target, async () => {
    await checkTarget('file', target);
    const { prepbook, guide, pageMaps } = context;
    const entries = artifacts.map((artifact) => manifestEntry(artifact, context));
    const made: Manifest = { prepbook, guide, artifacts: entries, ...(pageMaps ? { pageMaps } : {}) };
    const manifest = mergeManifests(await manifestOnDisk(folder), made);
    return {
      kind: 'file',
      temporary: await stagedFile(folder, new TextEncoder().encode(manifestText(manifest))),
      target,
    };
  });
}

/** The manifest of a folder, less the artifacts that are gone; undefined where there is none that can be read. */
async function manifestOnDisk(folder: string): Promise<Manifest | undefined> {
  const manifest = await readManifest(folder);
  if (!manifest) return undefined;
  const present = await Promise.all(manifest.artifacts.map(({ path }) => exists(join(folder, path))));
  return { ...manifest, artifacts: manifest.artifacts.filter((_, at) => present[at]) };
}

/**
 * The manifest of a guide's output folder as it stands.
 *
 * @returns Undefined where there is none, or one that is broken or another program's.
 */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return parseManifest(await readFile(join(folder, manifestName), 'utf8'));
  } catch {
    return undefined;
  }
}
