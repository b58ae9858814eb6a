import { join } from 'node:path';
import * as z from 'zod';
import { ToolError } from '../diagnostics/tool-error.js';
import type { Fence } from '../guide/fence.js';
import { fileSizeLimit, type GuideSource } from '../guide/guide-source.js';
import type { Proof, ProofRecord } from '../guide/proof.js';
import type { FenceResult } from './result.js';

/** Name of the record in the guide's folder. */
export const recordFile = 'proof.json';

const hexDigest = z.string().regex(/^[0-9a-f]{64}$/);
/** Of an engine, or what a fence asks for. It is printed in the book. */
const engineName = z.string().regex(/^[\p{L}\p{N} ._+#-]{1,60}$/u);

/** @throws ToolError where a record that names such an engine could not be read again. */
export function assertEngineName(name: string): void {
  if (engineName.safeParse(name).success) return;
  throw new ToolError('usage', 'engine-unnamed', `An engine is called "${name}", which cannot be printed in a book`, {
    hint: 'A name has at most 60 letters, digits, spaces and signs of . - _ + #, such as "Redis 7.0.15".',
  });
}

const schema = z.strictObject({
  format: z.literal(1),
  proofs: z.record(
    z.string(),
    z.union([
      z.strictObject({
        digest: hexDigest,
        server: engineName,
        date: z.iso.date(),
        result: z.enum(['same', 'differs']),
      }),
      z.strictObject({ digest: hexDigest, needs: engineName, result: z.literal('not-run') }),
    ]),
  ),
});

/**
 * Reads the record of a guide.
 *
 * @param source - The guide's files.
 * @returns Undefined where there is none.
 * @throws ToolError `proof-unreadable` where it is not as it was written.
 */
export async function readRecord(source: GuideSource): Promise<ProofRecord | undefined> {
  const { bytes, fault } = await source.read(recordFile, fileSizeLimit);
  if (fault === 'missing') return undefined;
  const path = source.folder === undefined ? recordFile : join(source.folder, recordFile);
  if (fault !== undefined) throw new ToolError('content', 'proof-unreadable', `${path} cannot be read (${fault})`);
  const parsed = schema.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return { proofs: parsed.data.proofs };
  throw new ToolError('content', 'proof-unreadable', `${path} is no record of proofs`, {
    hint: 'Delete it and run `prepbook proof` again.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The record as text: sorted, so that a change of one proof is a change of one entry. */
export function formatRecord({ proofs }: ProofRecord): string {
  const sorted = Object.fromEntries(Object.entries(proofs).toSorted(([one], [other]) => compareKeys(one, other)));
  return `${JSON.stringify({ format: 1, proofs: sorted }, null, 2)}\n`;
}

/** By owner, then by number. */
function compareKeys(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/**
 * The record after a run. What was not run this time keeps its proof as long as its digest stands; what came out as it
 * did before keeps its date, so that only changes change the record.
 *
 * @param fences - All of the guide.
 * @param results - Of those that were run.
 * @param date - ISO date of the run.
 */
export function updateRecord(
  before: ProofRecord,
  fences: readonly Fence[],
  results: readonly FenceResult[],
  date: string,
): ProofRecord {
  const byKey = new Map(results.map((result) => [result.fence.key, result]));
  const proofs: Record<string, Proof> = {};
  for (const fence of fences) {
    const old = Object.hasOwn(before.proofs, fence.key) ? before.proofs[fence.key] : undefined;
    const standing = old?.digest === fence.digest ? old : undefined;
    const proof = proofAfter(standing, byKey.get(fence.key), fence, date);
    if (proof) proofs[fence.key] = proof;
  }
  return { proofs };
}

function proofAfter(
  standing: Proof | undefined,
  result: FenceResult | undefined,
  fence: Fence,
  date: string,
): Proof | undefined {
  const { digest } = fence;
  // A language that was not allowed this time was not given up.
  if (!result || (result.kind === 'illustration' && !fence.meta.illustration)) return standing;
  if (result.kind === 'not-run') return standing ?? { digest, needs: result.needs, result: 'not-run' };
  if (result.kind !== 'same' && result.kind !== 'differs') return undefined;
  const isAsBefore = standing?.result === result.kind && standing.server === result.on;
  return isAsBefore ? standing : { digest, server: result.on, date, result: result.kind };
}
