import type { Fence } from './fence.js';

/** What was found when a fence was last run. */
export interface Proof {
  /** Of the fence and all that it goes on from, as `Fence.digest`. */
  readonly digest: string;
  /** Product and version of what it ran on: `Redis 7.0.15`. */
  readonly server: string;
  /** ISO date. */
  readonly date: string;
  readonly result: 'same' | 'differs';
}

/** The proofs of a guide, by the keys of its fences: the content of `proof.json`. */
export interface ProofRecord {
  readonly proofs: Readonly<Record<string, Proof>>;
}

/** What can be said of a fence: what it ran on; what it waits for; or nothing that would be true. */
export type ProofStanding =
  | { readonly kind: 'ran'; readonly server: string; readonly date: string }
  /** `needs` is a product, with a version where one is asked for: `Redis 8.4`. */
  | { readonly kind: 'not-run'; readonly needs: string | undefined }
  /** Its author shows it without a run. */
  | { readonly kind: 'illustration' };

/**
 * What stands for a fence: a proof counts only as long as nothing that it depends on has changed, and only where the
 * replies were the same.
 */
export function proofOf(record: ProofRecord, fence: Fence): ProofStanding {
  if (fence.words.illustration) return { kind: 'illustration' };
  const proof = Object.hasOwn(record.proofs, fence.key) ? record.proofs[fence.key] : undefined;
  if (proof?.digest === fence.digest && proof.result === 'same') {
    return { kind: 'ran', server: proof.server, date: proof.date };
  }
  return { kind: 'not-run', needs: needsOf(fence) };
}

/** What a fence asks for beyond any server at all. */
export function needsOf({ words }: Pick<Fence, 'words'>): string | undefined {
  if (words.valkey) return words.min === undefined ? 'Valkey' : `Valkey ${words.min}`;
  return words.min === undefined ? undefined : `Redis ${words.min}`;
}
