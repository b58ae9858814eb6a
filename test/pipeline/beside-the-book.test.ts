import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildRequest, BuildResult } from '../../src/pipeline.js';
import { build } from '../../src/pipeline.js';
import { inspectPdf } from '../../src/press/index.js';
import { linesOf, readPages } from '../support/pdf-pages.js';
import { runningBrowser } from '../support/running-browser.js';

const tea = fileURLToPath(new URL('../fixtures/tea', import.meta.url));
const browser = runningBrowser();
let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'prepbook-beside-'));
  await cp(tea, join(cwd, 'content', 'tea'), { recursive: true });
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const make = (request: Partial<BuildRequest>): Promise<BuildResult> =>
  build({ guide: 'tea', cwd, browser: browser(), ...request });
const filesOf = ({ artifacts }: BuildResult): string[] => artifacts.map(({ path }) => basename(path));

async function textOf({ artifacts }: BuildResult): Promise<string> {
  const pages = await readPages(await readFile(artifacts[0]?.path ?? ''));
  return pages.flatMap(({ runs }) => linesOf(runs)).join('\n');
}

/** The pages of the book that stand at the feet of cards, "p. 5", apart from any text. */
async function pagesAtFeet({ artifacts }: BuildResult): Promise<string[]> {
  const pages = await readPages(await readFile(artifacts[0]?.path ?? ''));
  const feet = pages.flatMap(({ runs }) => runs.filter(({ size }) => size < 7.1));
  return feet.flatMap(({ text }) => /^(?:p\.\s*)?(\d+)$/.exec(text.trim())?.[1] ?? []);
}

describe('cards', () => {
  it('name the pages of the book, as long as the book is of the same guide', async () => {
    const before = await make({ layout: 'cards' });
    expect(filesOf(before)).toEqual(['tea.cards.pdf']);
    expect(await pagesAtFeet(before)).toEqual([]);
    const book = await make({ formats: ['pdf'] });
    const { outline, labels } = await inspectPdf(await readFile(book.artifacts[0]?.path ?? ''));
    const questions = outline.flatMap(({ children }) => children);
    const pages = await pagesAtFeet(await make({ layout: 'cards' }));
    expect(pages.toSorted()).toEqual(questions.map(({ page }) => labels[page ?? -1] ?? '').toSorted());
    expect(pages.length).toBeGreaterThan(2);
    // The book on other paper has other pages.
    expect(await pagesAtFeet(await make({ layout: 'cards', paper: 'letter' }))).toEqual([]);
  });

  it('name no page of a book whose guide has changed since', async () => {
    await make({ formats: ['pdf'] });
    expect((await pagesAtFeet(await make({ layout: 'cards' }))).length).toBeGreaterThan(2);
    const file = join(cwd, 'content', 'tea', 'guide.yaml');
    const yaml = await readFile(file, 'utf8');
    await writeFile(file, yaml.replace(/^title: .*$/m, 'title: Another tea'));
    const changed = await make({ layout: 'cards' });
    await writeFile(file, yaml);
    expect(changed.guide.title).toBe('Another tea');
    expect(await pagesAtFeet(changed)).toEqual([]);
  });

  it('are named by what is not the default, and leave the page map of the book alone', async () => {
    await make({ formats: ['pdf'] });
    const manifest = () => readFile(join(cwd, 'output', 'tea', 'manifest.json'), 'utf8').then(JSON.parse);
    const { pageMaps } = await manifest();
    const cards = await make({ layout: 'cards', options: { grid: '3x3', flip: 'short' }, paper: 'letter' });
    expect(filesOf(cards)).toEqual(['tea.cards-3x3-short.letter.pdf']);
    expect(filesOf(await make({ layout: 'cards', options: { fold: true } }))).toEqual(['tea.cards-fold.pdf']);
    const after = await manifest();
    expect(after.pageMaps).toEqual(pageMaps);
    expect(Object.keys(pageMaps)).toEqual(['a4/classic']);
    expect(after.artifacts.map(({ path, layout }: { path: string; layout: string }) => [path, layout])).toContainEqual([
      'tea.cards-3x3-short.letter.pdf',
      'cards',
    ]);
  });

  it('tell which of them leave something to the book, and whether its pages are known', async () => {
    const notesOf = (result: BuildResult) => result.artifacts.flatMap(({ notes = [] }) => notes);
    expect(notesOf(await make({ layout: 'cards' }))).toEqual([]);
    const paper = '90x90mm';
    const [before] = notesOf(await make({ layout: 'cards', paper }));
    expect(before).toMatch(/^\d+ cards are shortened: 1\.1, .*\. The rest is in the book on the same paper; on which/);
    await make({ formats: ['pdf'], paper });
    const [after] = notesOf(await make({ layout: 'cards', paper }));
    expect(after).toMatch(/^\d+ cards are shortened: 1\.1, .*\. The rest is in the book on the same paper\.$/);
  });

  it('are the same bytes when they are made again', async () => {
    const bytes = async () => readFile((await make({ layout: 'cards' })).artifacts[0]?.path ?? '');
    const [once, again] = [await bytes(), await bytes()];
    expect(once.equals(again)).toBe(true);
  });
});

describe('a quiz', () => {
  it('has a paper a variant, and the copy of whoever asks beside them', async () => {
    const options = { variants: 2, seed: 7 };
    const papers = await make({ layout: 'quiz', options });
    expect(filesOf(papers)).toEqual(['tea.quiz-a.pdf', 'tea.quiz-b.pdf']);
    const copies = await make({ layout: 'quiz', options: { ...options, interviewer: true } });
    expect(filesOf(copies)).toEqual(['tea.quiz-a-interviewer.pdf', 'tea.quiz-b-interviewer.pdf']);
    const orders = await Promise.all(
      [...papers.artifacts, ...copies.artifacts].map(async ({ path }) => {
        const { outline } = await inspectPdf(await readFile(path));
        return (outline[0]?.children ?? []).map(({ title }) => title);
      }),
    );
    const [a = [], b = [], copyOfA, copyOfB] = orders;
    expect(copyOfA).toEqual(a);
    expect(copyOfB).toEqual(b);
    expect(a.filter((title, at) => title === b[at])).toEqual([]);
    expect(a.length).toBeGreaterThan(2);
  });

  it('is of as many questions as fit the time, and says so in its name', async () => {
    const quiz = await make({ layout: 'quiz', select: { time: { minutes: 6, seed: 3 } } });
    expect(filesOf(quiz)).toEqual(['tea.6min-seed3.quiz.pdf']);
    expect(quiz.edition.questions).toBeLessThan(quiz.edition.total);
    expect(await textOf(quiz)).toMatch(/To fit 6\s?min \(seed 3\)/);
  });

  it('cannot have more variants than questions', async () => {
    await expect(make({ layout: 'quiz', options: { variants: 20 } })).rejects.toMatchObject({
      code: 'too-many-variants',
    });
  });
});

describe('what is asked for', () => {
  it.each([
    [{ layout: 'cards', formats: ['epub'] }, 'no-such-combination'],
    [{ layout: 'cards', options: { grid: '4x4' } }, 'bad-grid'],
    [{ layout: 'cards', options: { flip: 'left' } }, 'bad-flip'],
    [{ layout: 'cards', options: { grid: '3x3', fold: true } }, 'odd-fold'],
    [{ layout: 'cards', options: { flip: 'short', fold: true } }, 'flip-of-folded'],
    [{ layout: 'quiz', options: { lines: 61 } }, 'bad-lines'],
    [{ layout: 'quiz', options: { lines: 2, interviewer: true } }, 'lines-of-interviewer'],
    [{ layout: 'quiz', options: { variants: 0 } }, 'bad-variants'],
    [{ layout: 'quiz', options: { variants: 27 } }, 'bad-variants'],
    [{ layout: 'quiz', options: { seed: 0.5 } }, 'bad-seed'],
  ] as const)('is refused where there is no such thing: %j', async (request, code) => {
    await expect(make(request as Partial<BuildRequest>)).rejects.toMatchObject({ kind: 'usage', code });
  });
});
