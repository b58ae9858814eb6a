import { describe, expect, it } from 'vitest';
import type { Fence } from '../../src/guide/fence.js';
import { readMeta } from '../../src/guide/fences.js';
import { type Proof, proofOf } from '../../src/guide/proof.js';

const fence = (meta = ''): Fence => ({
  key: 'key/1',
  owner: 'key',
  section: 'keys',
  language: 'redis-cli',
  meta: readMeta(meta),
  text: '',
  place: { file: 'keys.md', line: 1, column: 1 },
  digest: 'a',
});
const standing = (proof: Proof, meta?: string) => proofOf({ proofs: { 'key/1': proof } }, fence(meta));
const ran = { digest: 'a', server: 'Redis 7.0.15', date: '2026-11-25', result: 'same' } as const;

describe('what stands for a fence', () => {
  it('is what it ran on, while nothing has changed', () => {
    expect(standing(ran)).toEqual({ kind: 'ran', server: 'Redis 7.0.15', date: '2026-11-25' });
  });

  it('is void where its digest is another, or its replies were', () => {
    expect(standing({ ...ran, digest: 'b' })).toEqual({ kind: 'not-run', needs: undefined });
    expect(standing({ ...ran, result: 'differs' })).toEqual({ kind: 'not-run', needs: undefined });
  });

  it('is what it waits for', () => {
    const waiting = { digest: 'a', needs: 'Redis 8.4', result: 'not-run' } as const;
    expect(standing(waiting)).toEqual({ kind: 'not-run', needs: 'Redis 8.4' });
  });

  it('is nothing for a fence that nobody has tried, or that is for show', () => {
    expect(proofOf({ proofs: {} }, fence())).toBeUndefined();
    expect(proofOf({ proofs: {} }, { ...fence(), key: 'constructor' })).toBeUndefined();
    expect(standing(ran, 'illustration')).toBeUndefined();
  });
});
