import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintBook } from '../../src/guide/book.js';
import { defaultPaper } from '../../src/guide/paper.js';
import { renderPrintBook } from '../../src/layout/index.js';
import { findBrowser, openPress } from '../../src/press/index.js';
import { writeMadeUpGuide } from './made-up-guide.js';
import { measurePage } from './page.js';
import { type ChoiceTimes, timeChoice } from './pages.js';
import { plainBook } from './plain-book.js';
import { type Cost, median, timeNode } from './process.js';
import { watchTree } from './process-tree.js';
import { readEdition } from './read-edition.js';

/** How often each pair is run, in turns; the middle one counts. */
const startRuns = 21;
const printRuns = 3;

/** What a PDF of so many questions may take, by a bare print of their text as plain HTML: it is set, paged, finished, inspected. */
const printLimits: Readonly<Record<number, number>> = { 46: 3.1, 460: 6.5 };

/** What a print with chosen pages may take, by two prints of the same book. */
const plannedLimit = 0.9;

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
export async function main(root: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'prepbook-bench-'));
  try {
    const kept = [await benchStart(root)];
    for (const count of [46, 460]) {
      kept.push(await benchPrint(root, folder, count));
      kept.push(await benchPlanned(folder, count));
    }
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

/**
 * The PDF of a guide of made-up questions, by what a bare print of the same text takes: plain HTML, tagged, by the same
 * browser.
 */
async function benchPrint(root: string, folder: string, count: number): Promise<boolean> {
  const guide = join(folder, `guide-${count}`);
  await writeMadeUpGuide(guide, count);
  const html = join(folder, `${count}.html`);
  await writeFile(html, plainBook(await readEdition(guide)));
  const { path: browser } = await findBrowser({ env: process.env });
  const bare = [join(root, 'test', 'bench', 'bare-print.mjs'), browser, html, join(folder, 'bare.pdf')];
  const whole = [
    join(root, 'dist', 'cli.js'),
    'build',
    guide,
    '--format',
    'pdf',
    '--out',
    join(folder, 'out'),
    '--quiet',
  ];
  const costs = await inTurns(printRuns, { whole: () => timeNode(whole, root), bare: () => timeNode(bare, root) });
  const limit = printLimits[count] ?? Number.NaN;
  return tellRatio(`PDF of ${count} questions, by a bare print of plain HTML`, costs.whole, costs.bare, limit);
}

/** A print whose pages are chosen, by the two prints of a book whose pages the browser breaks. */
async function benchPlanned(folder: string, count: number): Promise<boolean> {
  const paper = defaultPaper;
  const edition = await readEdition(join(folder, `guide-${count}`));
  const book = await renderPrintBook(edition, { paper, theme: 'classic', version: 'bench' });
  const press = await openPress({ env: process.env });
  try {
    await press.start();
    const print = async (of: PrintBook): Promise<Cost> => {
      const [start, watch] = [performance.now(), watchTree(process.pid)];
      const { unplanned } = await press.print(of, { paper });
      if (unplanned !== undefined) throw new Error(unplanned);
      return { seconds: (performance.now() - start) / 1000, cpu: watch.end(), stdout: '' };
    };
    const twice = { ...book, pages: undefined };
    const costs = await inTurns(printRuns, { once: () => print(book), twice: () => print(twice) });
    return tellRatio(`One planned print of ${count} questions, by two prints`, costs.once, costs.twice, plannedLimit);
  } finally {
    await press.close();
  }
}

/** Runs each several times, one after the other, so that what disturbs one disturbs all. */
async function inTurns<Name extends string>(
  times: number,
  each: Readonly<Record<Name, () => Promise<Cost>>>,
): Promise<Record<Name, Cost[]>> {
  const names = Object.keys(each) as Name[];
  const costs = Object.fromEntries(names.map((name): [string, Cost[]] => [name, []])) as Record<Name, Cost[]>;
  for (let run = 0; run < times; run += 1) {
    for (const name of names) costs[name].push(await each[name]());
  }
  return costs;
}

/** By the clock, which the limit is for; and by the processor's time, on which what else runs has less influence. */
function tellRatio(what: string, costs: readonly Cost[], by: readonly Cost[], limit: number): boolean {
  const [own, other] = [costs, by].map((each) => median(each.map(({ seconds }) => seconds))) as [number, number];
  const cpu = (of: readonly Cost[]) => median(of.flatMap((cost) => cost.cpu ?? []));
  const [ownCpu, otherCpu] = [cpu(costs), cpu(by)];
  const ofCpu = Number.isNaN(ownCpu)
    ? ''
    : `; processor ${inS(ownCpu)} / ${inS(otherCpu)}: ${(ownCpu / otherCpu).toFixed(2)}×`;
  const ratio = own / other;
  return tell(`${what}: ${inS(own)} / ${inS(other)}: ${ratio.toFixed(2)}×${ofCpu}`, ratio <= limit, `${limit}×`);
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
