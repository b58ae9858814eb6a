import type { Fence } from './fence.js';

/** What was found when a fence was last to be run. */
export type Proof =
  | {
      /** Of the fence and all that it goes on from, as `Fence.digest`. */
      readonly digest: string;
      /** Product and version of what it ran on: `Redis 7.0.15`. */
      readonly server: string;
      /** ISO date. */
      readonly date: string;
      readonly result: 'same' | 'differs';
    }
  /** Nothing could run it. `needs` is a product, with a version where one is asked for: `Redis 8.4`. */
  | { readonly digest: string; readonly needs: string; readonly result: 'not-run' };

/** The proofs of a guide, by the keys of its fences: the content of `proof.json`. */
export interface ProofRecord {
  readonly proofs: Readonly<Record<string, Proof>>;
}

/** What can be said of a fence: what it ran on, or what it waits for. */
export type ProofStanding =
  | { readonly kind: 'ran'; readonly server: string; readonly date: string }
  /** `needs` is undefined where it ran once, and has been changed since or came out otherwise. */
  | { readonly kind: 'not-run'; readonly needs: string | undefined };

/**
 * What stands for a fence: a proof counts only as long as nothing that it depends on has changed, and only where the
 * replies were the same.
 *
 * @returns Undefined where nobody has tried to run it.
 */
export function proofOf(record: ProofRecord, fence: Fence): ProofStanding | undefined {
  if (fence.meta.illustration) return undefined;
  const proof = Object.hasOwn(record.proofs, fence.key) ? record.proofs[fence.key] : undefined;
  if (!proof) return undefined;
  if (proof.digest !== fence.digest || proof.result === 'differs') return { kind: 'not-run', needs: undefined };
  if (proof.result === 'not-run') return { kind: 'not-run', needs: proof.needs };
  return { kind: 'ran', server: proof.server, date: proof.date };
}
