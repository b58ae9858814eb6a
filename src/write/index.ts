export { ensureWritable } from './ensure-writable.js';
export type { ArtifactOrigin, FolderArtifact, ManifestContext } from './entry.js';
export { makeFolder } from './make-folder.js';
export { type Manifest, type ManifestEntry, type ManifestPageMap, manifestJsonSchema } from './manifest.js';
export { readManifest, writeArtifacts } from './write-artifacts.js';
export { writeFolder } from './write-folder.js';
export { rewriteText, writeText } from './write-text.js';
