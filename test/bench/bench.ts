import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEdition, makeEdition } from '../../src/edit/index.js';
import { defaultPaper } from '../../src/guide/paper.js';
import { renderPrintBook } from '../../src/layout/index.js';
import { readGuide } from '../../src/manuscript/index.js';
import { findBrowser } from '../../src/press/index.js';
import { measurePage } from './page.js';
import { type ChoiceTimes, timeChoice } from './pages.js';
import { median, timeNode } from './process.js';
import { repeatGuide } from './repeat-guide.js';

/** How often each pair is run, in turns; the middle one counts. */
const startRuns = 21;
const printRuns: Readonly<Record<number, number>> = { 46: 3, 460: 3 };

/** What a build may take, by the time of a bare print of the same document: it prints twice, and finishes. */
const printLimit = 3;

/** Questions of the page that is searched, and what a letter may take there, in seconds: less than a frame. */
const pageQuestions = 5000;
const letterLimit = 0.016;

/**
 * Items of the lists whose pages are chosen, some sections and all of a very long book, and what the choice may take: by
 * the time that the list takes through JSON, and the longer list by the items of the shorter.
 */
const [shortList, longList] = [1000, 10_000];
const choiceRuns = 9;
const choiceLimit = 25;
const growthLimit = 2;

/** What `--version` may take: half as much again as an empty program, and this many seconds. */
const startFactor = 1.5;
const startExtra = 0.15;

/**
 * Measures, and prints what was found.
 *
 * @param root - Of the checkout, built.
 * @returns Whether every limit is kept.
 */
export async function runBench(root: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'prepbook-bench-'));
  try {
    const kept = [await benchStart(root)];
    for (const count of [46, 460]) kept.push(await benchPrint(root, folder, count));
    kept.push(benchChoice());
    await benchMemory(root, folder);
    kept.push(await benchPage(root, folder));
    return kept.every(Boolean);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchStart(root: string): Promise<boolean> {
  const own: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < startRuns; run += 1) {
    empty.push((await timeNode(['-e', '0'], root)).seconds);
    own.push((await timeNode([join(root, 'dist', 'cli.js'), '--version'], root)).seconds);
  }
  const limit = startFactor * median(empty) + startExtra;
  const ratio = median(own) / median(empty);
  return tell(
    `prepbook --version ${inMs(median(own))}, node -e 0 ${inMs(median(empty))}: ${ratio.toFixed(2)}×`,
    median(own) <= limit,
    `${startFactor}× + ${startExtra * 1000} ms = ${inMs(limit)}`,
  );
}

/** The guide's core edition has as many questions as the smaller measure wants; the larger one repeats the guide. */
async function benchPrint(root: string, folder: string, count: number): Promise<boolean> {
  const source = join(root, 'content', 'redis');
  const isCore = count === 46;
  const guide = isCore ? source : join(folder, `guide-${count}`);
  if (!isCore) await repeatGuide(source, guide, count);
  const edition = isCore ? 'core' : undefined;
  const html = join(folder, `${count}.html`);
  await writeFile(html, await printDocument(guide, edition, count));
  const { path: browser } = await findBrowser({ env: process.env });

  const whole: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < (printRuns[count] ?? 1); run += 1) {
    const script = join(root, 'test', 'bench', 'bare-print.mjs');
    bare.push((await timeNode([script, browser, html, join(folder, 'bare.pdf')], root)).seconds);
    const args = ['build', guide, '--format', 'pdf', '--out', join(folder, 'out'), '--quiet'];
    if (edition) args.push('--edition', edition);
    whole.push((await timeNode([join(root, 'dist', 'cli.js'), ...args], root)).seconds);
  }
  const ratio = median(whole) / median(bare);
  return tell(
    `PDF of ${count} questions: build ${inS(median(whole))}, bare print ${inS(median(bare))}: ${ratio.toFixed(2)}×`,
    ratio <= printLimit,
    `${printLimit}×`,
  );
}

/** The document that the build prints, without page numbers. */
async function printDocument(folder: string, name: string | undefined, count: number): Promise<string> {
  const { guide, messages } = await readGuide(folder);
  if (!guide) throw new Error(`The guide has errors:\n${messages.map(String).join('\n')}`);
  const edition = makeEdition(guide, name === undefined ? {} : findEdition(guide, name).select);
  if (edition.questionCount !== count) throw new Error(`The edition has ${edition.questionCount} questions`);
  const book = await renderPrintBook(edition, { paper: defaultPaper, theme: 'classic', version: 'bench' });
  return book.html(undefined);
}

function benchChoice(): boolean {
  const of = (runs: readonly ChoiceTimes[], what: 'choice' | 'json') => median(runs.map((run) => run[what])) / 1000;
  const runs = (items: number) => Array.from({ length: choiceRuns }, () => timeChoice(items));
  // The first runs are slower than all others.
  runs(shortList);
  const [short, long] = [runs(shortList), runs(longList)];
  const ratio = of(long, 'choice') / of(long, 'json');
  const times = `${inMs(of(long, 'choice'))}, its list through JSON ${inMs(of(long, 'json'))}`;
  const isFast = tell(
    `Pages of ${longList} items: ${times}: ${ratio.toFixed(1)}×`,
    ratio <= choiceLimit,
    `${choiceLimit}×`,
  );
  const growth = of(long, 'choice') / of(short, 'choice') / (longList / shortList);
  const line = `  an item of them, by one of ${shortList}: ${growth.toFixed(2)}×`;
  return tell(line, growth <= growthLimit, `${growthLimit}×`) && isFast;
}

async function benchMemory(root: string, folder: string): Promise<void> {
  const script = join(root, 'test', 'bench', 'memory.mjs');
  const { stdout, seconds } = await timeNode([script, join(folder, 'guide-460'), join(folder, 'out')], root);
  const megabytes = Math.round(Number(stdout) / 1e6);
  tell(`HTML, PDF and EPUB of 460 questions: ${inS(seconds)}, peak memory ${megabytes} MB without the browser`);
}

async function benchPage(root: string, folder: string): Promise<boolean> {
  const work = await measurePage(join(root, 'content', 'redis'), folder, pageQuestions);
  const [letter, filter] = [median(work.letters) / 1000, median(work.filters) / 1000];
  tell(`Page of ${work.questions} questions: open in ${inS(work.start / 1000)}, a level in ${inMs(filter)}`);
  const [first, found] = [inMs(work.firstLetter / 1000), inMs(work.firstFound / 1000)];
  tell(`  its first letter ${first}; the index is read beside, and the first matches are there after ${found}`);
  const limit = `${letterLimit * 1000} ms`;
  return tell(`  a letter of a search ${inMs(letter)}, of ${work.letters.length}`, letter < letterLimit, limit);
}

const inMs = (seconds: number) => `${Math.round(seconds * 1000)} ms`;
const inS = (seconds: number) => `${seconds.toFixed(1)} s`;

function tell(line: string, kept = true, limit?: string): boolean {
  const verdict = limit === undefined ? 'info' : kept ? 'ok  ' : 'OVER';
  console.log(`${verdict} ${line}${limit === undefined ? '' : ` (at most ${limit})`}`);
  return kept;
}
