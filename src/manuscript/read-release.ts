import * as z from 'zod';
import { releaseFile } from '../guide/release.js';
import type { Fault, ReleaseDraft } from './draft.js';
import { readTrusted } from './yaml-document.js';

const releasedQuestion = z.strictObject({
  origin: z.string().min(1),
  title: z.string(),
  short: z.string(),
  retired: z.boolean().optional(),
});

const schema = z.strictObject({
  format: z.literal(1),
  guide: z.string().min(1).optional(),
  questions: z.record(z.string(), releasedQuestion),
  gaps: z.record(z.string(), z.array(z.string())).default({}),
  stamps: z.record(
    z.string(),
    z.strictObject({ digest: z.string().regex(/^[0-9a-f]{16}$/), changed: z.int().nonnegative() }),
  ),
});

/** Reads the text of `ids.json`. A broken one is told: ids that nobody watches over are lost without a word. */
export function readRelease(text: string): { draft?: ReleaseDraft; fault?: Fault } {
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) {
    const message = `This is not the record that \`prepbook release\` writes: it was changed, or cut off.`;
    const hint = 'Take the file of the last release back from your version control.';
    return { fault: { rule: 'value-expected', message, file: releaseFile, position: { line: 1, column: 1 }, hint } };
  }
  const { format: _format, ...release } = parsed.data;
  // JSON is YAML (1.2, section 1.3), whose reader knows the place of every key.
  return { draft: { release, source: readTrusted({ text, line: 1, offset: 0 }) } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
