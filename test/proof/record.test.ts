import { describe, expect, it } from 'vitest';
import type { Fence } from '../../src/guide/fence.js';
import { readMeta } from '../../src/guide/fences.js';
import type { ProofRecord } from '../../src/guide/proof.js';
import { memorySource } from '../../src/manuscript/index.js';
import { formatRecord, readRecord, updateRecord } from '../../src/proof/record.js';
import type { FenceResult } from '../../src/proof/result.js';

const digest = (sign: string) => sign.repeat(64);
const fence = (key: string, sign = 'a', meta = ''): Fence => ({
  key,
  owner: key.split('/')[0] ?? '',
  section: 'keys',
  language: 'redis-cli',
  meta: readMeta(meta),
  text: '',
  place: { file: 'keys.md', line: 1, column: 1 },
  digest: digest(sign),
});
const same = (of: Fence, on = 'Redis 7.0.15'): FenceResult => ({ kind: 'same', fence: of, on });
const old = { digest: digest('a'), server: 'Redis 7.0.15', date: '2026-01-01', result: 'same' } as const;
const update = (before: ProofRecord['proofs'], fences: readonly Fence[], results: readonly FenceResult[]) =>
  updateRecord({ proofs: before }, fences, results, '2026-11-25').proofs;

describe('a run', () => {
  it('adds what it found', () => {
    const one = fence('q/1');
    expect(update({}, [one], [same(one)])).toEqual({ 'q/1': { ...old, date: '2026-11-25' } });
    const differs = { kind: 'differs', fence: one, on: 'Redis 7.0.15', differences: [], broken: false } as const;
    expect(update({ 'q/1': old }, [one], [differs])).toEqual({
      'q/1': { ...old, date: '2026-11-25', result: 'differs' },
    });
  });

  it('changes nothing where nothing has changed', () => {
    const one = fence('q/1');
    expect(update({ 'q/1': old }, [one], [same(one)])).toEqual({ 'q/1': old });
    expect(update({ 'q/1': old }, [one], [same(one, 'Redis 8.0.6')])['q/1']).toMatchObject({ server: 'Redis 8.0.6' });
  });

  it('keeps the proof of what it cannot run or was not asked to, while its digest stands', () => {
    const newer = fence('q/1', 'a', 'min=8.4');
    const notRun: FenceResult = { kind: 'not-run', fence: newer, needs: 'Redis 8.4' };
    expect(update({ 'q/1': old }, [newer], [notRun])).toEqual({ 'q/1': old });
    expect(update({ 'q/1': old }, [newer], [])).toEqual({ 'q/1': old });
    const changed = fence('q/1', 'b', 'min=8.4');
    const waiting = { digest: digest('b'), needs: 'Redis 8.4', result: 'not-run' };
    expect(update({ 'q/1': old }, [changed], [{ ...notRun, fence: changed }])).toEqual({ 'q/1': waiting });
    expect(update({ 'q/1': old }, [changed], [])).toEqual({});
  });

  it('keeps the proof of a language that nothing was allowed to run', () => {
    const one = fence('q/1');
    expect(update({ 'q/1': old }, [one], [{ kind: 'illustration', fence: one }])).toEqual({ 'q/1': old });
    expect(update({}, [one], [{ kind: 'illustration', fence: one }])).toEqual({});
  });

  it('forgets what is gone, refused, or for show', () => {
    const shown = fence('q/1', 'a', 'illustration');
    expect(update({ 'q/1': old, 'gone/1': old }, [shown], [{ kind: 'illustration', fence: shown }])).toEqual({});
    const one = fence('q/1');
    expect(update({ 'q/1': old }, [one], [{ kind: 'refused', fence: one, refusals: [] }])).toEqual({});
  });
});

describe('the file', () => {
  const files = (text?: string) => memorySource('g', text === undefined ? {} : { 'proof.json': text });

  it('is read as it was written, sorted', async () => {
    const proofs = {
      'b/1': old,
      'a/10': old,
      'a/2': { digest: digest('c'), needs: 'Valkey', result: 'not-run' } as const,
    };
    const text = formatRecord({ proofs });
    expect([...text.matchAll(/"(\w\/\d+)"/g)].map(([, key]) => key)).toEqual(['a/2', 'a/10', 'b/1']);
    expect(await readRecord(files(text))).toEqual({ proofs });
    expect(await readRecord(files())).toBeUndefined();
  });

  it.each(['not json', '{"format":2,"proofs":{}}', '{"format":1,"proofs":{"a/1":{"server":"<b>"}}}'])(
    'is refused as %s',
    async (text) => {
      await expect(readRecord(files(text))).rejects.toMatchObject({ code: 'proof-unreadable', kind: 'content' });
    },
  );
});
