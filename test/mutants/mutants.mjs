/**
 * `npm run mutants`: changes the code in small ways, one at a time, and tells which changes no test notices that needs no
 * browser.
 * `npm run mutants -- --seed 1 --count 300 src/edit`
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../../src/build/places.mjs';
import { applyMutant, findMutants } from './find-mutants.mjs';
import { siteOf } from './reach.mjs';
import { relatedTests } from './related-tests.mjs';
import { drawn } from './sample.mjs';

/** @typedef {import('./find-mutants.mjs').Mutant & {file: string, source: string}} Candidate */

/** What tests without a browser do not run: browsers and what is sent to them, servers, the start, and data in tables. */
const excluded =
  /^src\/(build\/|web\/page\/|web\/(main|early)\.ts|cli\.ts|index\.ts|config\.ts|pipeline\.ts|pipeline\/(make|layouts)|commands\/|draw\/page\/|press\/(bench|browser|[^/]+\.ts|print\/(locked-page|open-document|print-book|fit-formulas|fit-texts|guard|break-line|dom|fold-columns|ground-boxes|move-tall-notes|page-builder|place-feet|read-(flow|lines)|settle-grid|shrink-gaps|start-pages|turn-tables|write-folios)|fit\/fit-sheets)|proof\/(runners|servers|links)|guide\/labels\/)/;

/** Tests that take as long as all others of their room together: of many random texts, and of the Redis guide as a page. */
const slow = new Set(['test/manuscript/any-text.test.ts', 'test/layout/web-validity.test.ts']);

/** Milliseconds without the end of a file of tests, after which a mutant that runs for ever counts as noticed. */
const limit = 60_000;

/** The same for tests that watch what they reach, which takes them longer. */
const watchLimit = 600_000;

// Node strips its types; a compiler would not have the ending of a source in an import.
/** @type {typeof import('../setup/projects.js')} */
const { testsByProject } = await import(new URL('../setup/projects.ts', import.meta.url).href);
const { unit, press } = testsByProject(root);

/** Those of the pipeline may start a browser, and few do: what fails without one is left out as such. */
const quick = [...unit, ...press.filter((test) => test.startsWith('test/pipeline/'))];

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '300' } },
  allowPositionals: true,
});

const all = globSync('src/**/*.ts', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !excluded.test(file) && !file.endsWith('.d.ts'))
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.startsWith(part)))
  .sort()
  .flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    return findMutants(source).map((mutant) => ({ ...mutant, file, source }));
  });
const chosen = drawn(all, Number(values.count), Number(values.seed));

const script = join(dirname(fileURLToPath(import.meta.url)), 'try-mutant.mjs');

/** @typedef {import('./try-mutant.mjs').Outcome} Outcome */

/** @typedef {import('node:child_process').ChildProcess} Runner */

/** @type {Set<Runner>} */
const running = new Set();

/** @param {NodeJS.ProcessEnv} [env] */
function startRunner(env = {}) {
  // A group of its own: a worker that runs for ever does not end with the process that started it.
  const options = { cwd: root, env: { ...process.env, ...env }, detached: process.platform !== 'win32' };
  const runner = fork(script, [root], { ...options, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  running.add(runner);
  return runner.on('exit', () => running.delete(runner));
}

/** @param {Runner} runner */
function endRunner(runner) {
  if (!running.delete(runner) || runner.pid === undefined) return;
  if (process.platform === 'win32') runner.kill('SIGKILL');
  else process.kill(-runner.pid, 'SIGKILL');
}

/**
 * Has a process run tests.
 *
 * @param {Runner} runner
 * @param {import('./try-mutant.mjs').Trial} trial
 * @param {number} within - Milliseconds without the end of a file of tests.
 * @returns {Promise<Outcome | undefined>} Undefined where they do not end in time; the process has ended then.
 */
function answerOf(runner, trial, within) {
  return new Promise((resolve) => {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => endRunner(runner), within);
    };
    /** @param {Outcome} [outcome] */
    const settle = (outcome) => {
      clearTimeout(timer);
      runner.off('message', hear).off('exit', die);
      resolve(outcome);
    };
    const hear = (/** @type {any} */ told) => (told.ran ? settle(told) : wait());
    const die = () => settle();
    runner.on('message', hear).on('exit', die).send(trial);
    wait();
  });
}

/**
 * Which tests reach which sites. A test that fails as things are notices nothing, and is left out.
 *
 * @param {readonly string[]} tests
 * @returns {Promise<Map<string, Set<string>>>} By site.
 */
async function testsBySite(tests) {
  const ran = await reachOf(tests);
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const { test, ok, reached } of ran) {
    if (!ok) console.log(`left out, as it fails without a mutant: ${test}`);
    else for (const site of reached) found.set(site, (found.get(site) ?? new Set()).add(test));
  }
  return found;
}

/**
 * What tests reach, kept for the next draw from the same code and tests.
 *
 * @param {readonly string[]} tests
 * @returns {Promise<Outcome['ran']>}
 */
async function reachOf(tests) {
  const hash = createHash('sha256').update(tests.join());
  for (const file of globSync('{src,test}/**/*.{ts,mjs,md,yaml}', { cwd: root }).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  const folder = join(root, 'node_modules', '.cache', 'mutants');
  const kept = join(folder, `${hash.digest('hex').slice(0, 16)}.json`);
  try {
    return JSON.parse(readFileSync(kept, 'utf8'));
  } catch {}
  const watcher = startRunner({ PREPBOOK_WATCH: '1' });
  const outcome = await answerOf(watcher, { tests }, watchLimit);
  endRunner(watcher);
  if (!outcome) throw new Error('The tests do not end without a mutant.');
  mkdirSync(folder, { recursive: true });
  writeFileSync(kept, JSON.stringify(outcome.ran));
  return outcome.ran;
}

/** The process that tries mutants; one that hangs is ended, and the next trial has another. */
let runner = startRunner();
process.on('exit', () => running.forEach(endRunner));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/**
 * @param {Candidate} candidate
 * @returns {Promise<boolean>} Whether a test fails, or does not end in time.
 */
async function isNoticed({ file, source, ...mutant }) {
  const reaching = reach.get(siteOf(file, source, mutant)) ?? new Set();
  const tests = relatedTests(root, quick, file).filter((test) => reaching.has(test));
  if (tests.length === 0) return false;
  const outcome = await answerOf(runner, { file, text: applyMutant(source, mutant), tests }, limit);
  if (!outcome) runner = startRunner();
  return !outcome?.ok;
}

const seconds = (/** @type {number} */ since) => Math.round((Date.now() - since) / 1000);

const line = (/** @type {Candidate} */ { file, source, start, end, what }) => {
  const before = Buffer.from(source).subarray(0, start).toString().split('\n');
  const was = Buffer.from(source).subarray(start, end).toString().replace(/\s+/g, ' ').slice(0, 90);
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}  ${what}: ${was}`;
};

console.log(`${chosen.length} of ${all.length} mutants, seed ${values.seed}`);
const began = Date.now();
const related = new Set(chosen.flatMap(({ file }) => relatedTests(root, quick, file)));
const reach = await testsBySite(quick.filter((test) => related.has(test) && !slow.has(test)));
console.log(`${related.size} files of tests looked at, ${seconds(began)} s`);
let noticed = 0;
for (const [at, candidate] of chosen.entries()) {
  if (await isNoticed(candidate)) noticed += 1;
  else console.log(`not noticed  ${line(candidate)}`);
  if ((at + 1) % 25 === 0) console.log(`${noticed} of ${at + 1} noticed`);
}
console.log(
  `${noticed} of ${chosen.length} noticed: ${((100 * noticed) / chosen.length).toFixed(1)} %, ${seconds(began)} s`,
);
process.exit();
