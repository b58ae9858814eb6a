import type { Artifact } from '../../src/guide/artifact.js';
import type { ManifestContext } from '../../src/write/index.js';

export function artifact(path: string, text: string, over: Partial<Artifact> = {}): Artifact {
  return { path, mediaType: 'text/html', bytes: new TextEncoder().encode(text), ...over };
}

export function contextOf(over: Partial<ManifestContext> = {}): ManifestContext {
  return {
    prepbook: '0.1.0',
    guide: { id: 'boats', title: 'Boats', reviewed: '2026-03-01' },
    content: 'digest-1',
    describe: () => ({ questions: 3, layout: 'book', format: 'html', theme: 'default', selection: {} }),
    ...over,
  };
}

/** `kind/code: message`, with the hint below. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error && 'kind' in error && 'code' in error && 'hint' in error)) {
    throw error ?? new Error('expected a ToolError, got none');
  }
  const hint = error.hint === undefined ? '' : `\n  hint: ${error.hint}`;
  return `${error.kind}/${error.code}: ${error.message}${hint}`;
}
