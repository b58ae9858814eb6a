import { expect, it } from 'vitest';
import { readMeta } from '../../../../src/guide/fences.js';
import { runnersOn } from '../../../../src/proof/runners/redis/index.js';
import { metaRefusals } from '../../../../src/proof/runners/redis/meta.js';

const [runner] = runnersOn([]);
const place = { file: 'keys.md', line: 1, column: 1 };
const fence = (meta: string) => ({
  ...{ key: 'key/1', owner: 'key', section: 'keys', language: 'redis-cli', text: '', digest: '' },
  ...{ meta: readMeta(meta), place },
});

it('names what a fence asks for', () => {
  const needs = ['', 'min=8.4', 'valkey cluster', 'valkey min=9.0'].map((meta) => runner?.needs?.(fence(meta)));
  expect(needs).toEqual(['Redis', 'Redis 8.4', 'Valkey', 'Valkey 9.0']);
});

it('refuses words that mean nothing', () => {
  const refusals = metaRefusals(fence('replika min=8 as=node2 fresh mim=7 name=a.lua run'));
  expect(refusals.map(({ message }) => /`(.+?)`/.exec(message)?.[1])).toEqual(['replika', 'mim=7']);
});
