import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { readBookPages } from '../../src/pipeline/book-pages.js';
import { resolveRequest } from '../../src/pipeline/request.js';
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

it('takes pages from a book of the same guide, paper and theme alone, whose pages are as usual', async () => {
  const cwd = await workshop();
  await build({ cwd, formats: ['pdf'] });
  const { guide } = await editionOf('test/fixtures/tea');
  const sheets = await resolveRequest({ cwd, layout: 'cheat-sheet' });
  const pages = await readBookPages(guide, sheets, 'classic');
  expect(pages?.get('heat')).toMatch(/^\d+$/);
  const letter = await resolveRequest({ cwd, layout: 'cheat-sheet', paper: 'letter' });
  expect(await readBookPages(guide, letter, 'classic')).toBeUndefined();
  expect(await readBookPages(guide, sheets, 'ink')).toBeUndefined();
  expect(await readBookPages({ ...guide, title: 'Coffee' }, sheets, 'classic')).toBeUndefined();
  expect(await readBookPages(guide, { ...sheets, out: join(cwd, 'nowhere') }, 'classic')).toBeUndefined();
});

it('takes no pages from a book with other settings of its pages, which lies beside the usual one', async () => {
  const cwd = await workshop();
  const { artifacts } = await build({ cwd, formats: ['pdf', 'epub'], options: { notes: 'back', sides: 'two' } });
  expect(artifacts.map(({ path }) => basename(path))).toEqual(['tea.sides-two.notes-back.pdf', 'tea.epub']);
  const { guide } = await editionOf('test/fixtures/tea');
  expect(await readBookPages(guide, await resolveRequest({ cwd, layout: 'cheat-sheet' }), 'classic')).toBeUndefined();
  const same = await resolveRequest({ cwd, options: { notes: 'back', sides: 'two' } });
  expect((await readBookPages(guide, same, 'classic'))?.get('heat')).toMatch(/^\d+$/);
});
