import type { Manifest } from './manifest.js';

/**
 * The manifest after a write: new artifacts take the place of those with the same path, others stay, sorted by path
 * (code units). A manifest of another guide gives way whole.
 *
 * @param old - As it stood, less what is gone from the disk; undefined for none.
 * @param made - Guide, artifacts and page maps of this write.
 */
export function mergeManifests(old: Manifest | undefined, made: Manifest): Manifest {
  if (old?.guide.id !== made.guide.id) return withoutEmpty({ ...made, artifacts: sorted(made.artifacts) });
  const byPath = new Map([...old.artifacts, ...made.artifacts].map((entry) => [entry.path, entry]));
  return withoutEmpty({
    ...(old.$schema === undefined ? {} : { $schema: old.$schema }),
    ...made,
    artifacts: sorted([...byPath.values()]),
    pageMaps: { ...old.pageMaps, ...made.pageMaps },
  });
}

function sorted<T extends { readonly path: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function withoutEmpty(manifest: Manifest): Manifest {
  const { pageMaps, ...rest } = manifest;
  const keys = Object.keys(pageMaps ?? {}).sort();
  if (!pageMaps || keys.length === 0) return rest;
  return {
    ...rest,
    pageMaps: Object.fromEntries(keys.flatMap((key) => (pageMaps[key] ? [[key, pageMaps[key]]] : []))),
  };
}
