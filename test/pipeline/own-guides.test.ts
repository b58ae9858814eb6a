import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../src/build/places.mjs';
import { fencesOf } from '../../src/guide/fences.js';
import { proofOf } from '../../src/guide/proof.js';
import { proof } from '../../src/pipeline/proof.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Programs need leave to run and a Python of this machine; that they were seen to print what they say is on record. */
it('the statistics guide is told nothing of, and its examples print what they say', async () => {
  const folder = await temporaryFolder();
  await cp(join(root, 'content', 'statistics'), folder, { recursive: true });
  const { guide, messages, results, record } = await proof({ guide: folder, cwd: folder, date: '2026-12-01' });
  if (!guide) throw new Error(messages.map(String).join('\n'));
  expect(messages.map(String)).toEqual([]);
  const sql = results.filter(({ fence }) => fence.language === 'sql');
  expect(sql.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'same'));
  const run = fencesOf(guide).filter(
    ({ language, meta }) => ['python', 'sql'].includes(language) && !meta.illustration,
  );
  expect(run.filter((fence) => proofOf(record, fence)?.kind !== 'ran').map(({ key }) => key)).toEqual([]);
  expect(run.length).toBeGreaterThan(sql.length + 20);
});
