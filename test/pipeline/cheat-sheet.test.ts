import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { defaultPaper } from '../../src/guide/paper.js';
import { readBookPages } from '../../src/pipeline/book-pages.js';
import { build } from '../../src/pipeline.js';
import { editionOf } from '../support/set-pages.js';

const tea = fileURLToPath(new URL('../fixtures/tea', import.meta.url));

async function workshop(): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'prepbook-sheets-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  await cp(tea, join(cwd, 'content', 'tea'), { recursive: true });
  return cwd;
}

it('makes sheets as a program asks for them', async () => {
  const cwd = await workshop();
  const stages: string[] = [];
  const { artifacts, failed } = await build({
    cwd,
    layout: 'cheat-sheet',
    select: { levels: ['easy', 'mid', 'hard'] },
    options: { scope: 'guide' },
    onStage: ({ name, detail, done, total }) => stages.push([name, detail, done, total].join(' ').trim()),
  });
  expect(failed).toBe(false);
  expect(artifacts).toMatchObject([{ format: 'pdf', pages: 1, questions: 3, notes: [] }]);
  expect(artifacts[0]?.path.endsWith(join('tea', 'tea.easy-mid-hard.cheat-sheet.guide.pdf'))).toBe(true);
  expect(stages).toContain('print fitting');
});

it('takes pages from a book of the same guide, paper and theme alone', async () => {
  const cwd = await workshop();
  await build({ cwd, formats: ['pdf'] });
  const { guide } = await editionOf('test/fixtures/tea');
  const out = join(cwd, 'output');
  const pages = await readBookPages(guide, { out, paper: defaultPaper }, 'classic');
  expect(pages?.get('heat')).toMatch(/^\d+$/);
  expect(await readBookPages(guide, { out, paper: { ...defaultPaper, name: 'letter' } }, 'classic')).toBeUndefined();
  expect(await readBookPages(guide, { out, paper: defaultPaper }, 'ink')).toBeUndefined();
  expect(await readBookPages({ ...guide, title: 'Coffee' }, { out, paper: defaultPaper }, 'classic')).toBeUndefined();
  expect(await readBookPages(guide, { out: join(cwd, 'nowhere'), paper: defaultPaper }, 'classic')).toBeUndefined();
});
