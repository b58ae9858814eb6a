import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ToolError } from '../diagnostics/tool-error.js';
import type { Fence } from '../guide/fence.js';
import { needsOf, type Proof, type ProofRecord } from '../guide/proof.js';
import type { FenceResult } from './result.js';

/** Name of the record in the guide's folder. */
export const recordFile = 'proof.json';

const hexDigest = z.string().regex(/^[0-9a-f]{64}$/);
/** It is printed in the book. */
const serverName = z.string().regex(/^[\w .-]{1,60}$/);

const schema = z.strictObject({
  format: z.literal(1),
  proofs: z.record(
    z.string(),
    z.union([
      z.strictObject({
        digest: hexDigest,
        server: serverName,
        date: z.iso.date(),
        result: z.enum(['same', 'differs']),
      }),
      z.strictObject({ digest: hexDigest, needs: serverName, result: z.literal('not-run') }),
    ]),
  ),
});

/**
 * Reads the record of a guide.
 *
 * @param folder - The guide's.
 * @returns Undefined where there is none.
 * @throws ToolError `proof-unreadable` where it is not as it was written.
 */
export async function readRecord(folder: string): Promise<ProofRecord | undefined> {
  const path = join(folder, recordFile);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ToolError('content', 'proof-unreadable', `${path} cannot be read: ${(cause as Error).message}`, {
      cause,
    });
  }
  const parsed = schema.safeParse(parseJson(text));
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
  if (!result) return standing;
  if (result.kind === 'not-run') return standing ?? { digest, needs: needsOf(fence), result: 'not-run' };
  if (result.kind !== 'same' && result.kind !== 'differs') return undefined;
  const isAsBefore = standing?.result === result.kind && standing.server === result.on;
  return isAsBefore ? standing : { digest, server: result.on, date, result: result.kind };
}
