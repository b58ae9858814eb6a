import { expect, test } from 'vitest';
import { memorySource, proof, release } from '../../src/pipeline.js';
import { config, question } from '../manuscript/guide-folder.js';

const guide = memorySource('tea', { 'guide.yaml': config, 'keys.md': question('A name.') });

test.each([
  ['release', () => release({ guide })],
  ['proof', () => proof({ guide, date: '2026-11-30' })],
] as const)('%s keeps a record, and so needs a folder', async (name, task) => {
  await expect(task()).rejects.toMatchObject({
    kind: 'usage',
    code: 'no-folder',
    message: `The guide "tea" lies in no folder, and ${name} keeps a record beside it`,
  });
});
