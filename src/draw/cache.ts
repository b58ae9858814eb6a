import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';
import type { DrawnDiagram } from '../guide/diagram.js';

/** Drawings that were made before, by digests of all that they depend on. */
export interface DrawingCache {
  /** Undefined where there is none, or it is not as it was written. */
  readonly get: (digest: string) => Promise<DrawnDiagram | undefined>;
  /** Keeps a drawing. A disk that takes none is no reason not to draw. */
  readonly put: (digest: string, drawn: DrawnDiagram) => Promise<void>;
}

const entrySchema = z.strictObject({
  /** Of what follows. */
  digest: z.string(),
  drawn: z.strictObject({
    svg: z.string(),
    description: z.string().optional(),
    letters: z.number().optional(),
    lost: z.array(z.string()),
  }),
});

export const digestOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/**
 * Drawings as files of a folder, which may be deleted at any time. It is the user's own; what is read from it is checked
 * for what is not whole, and looked at afterwards as what a page has just drawn is.
 */
export function fileCache(folder: string): DrawingCache {
  const fileOf = (digest: string) => join(folder, `${digest}.json`);
  return {
    async get(digest) {
      try {
        const entry = entrySchema.parse(JSON.parse(await readFile(fileOf(digest), 'utf8')));
        return entry.digest === digestOf(entry.drawn) ? entry.drawn : undefined;
      } catch {
        return undefined;
      }
    },
    async put(digest, drawn) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFileAtomic(fileOf(digest), `${JSON.stringify({ digest: digestOf(drawn), drawn })}\n`, {
          mode: 0o600,
        });
      } catch {
        // It is drawn again the next time.
      }
    },
  };
}
