/**
 * `npm run mutants`: changes the code in small ways, one at a time, and tells which changes no unit test notices.
 * `npm run mutants -- --seed 1 --count 300 src/edit`
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../../src/build/places.mjs';
import { applyMutant, findMutants } from './find-mutants.mjs';
import { relatedTests, roomOf } from './related-tests.mjs';
import { drawn } from './sample.mjs';

/** @typedef {import('./find-mutants.mjs').Mutant & {file: string, source: string}} Candidate */

/** What unit tests do not run: browsers and what is sent to them, servers, the start, and data in tables. */
const excluded =
  /^src\/(build\/|web\/page\/|web\/(main|early)\.ts|cli\.ts|index\.ts|config\.ts|pipeline\.ts|pipeline\/(make|layouts)|commands\/|press\/(browser|[^/]+\.ts|print\/(locked-page|open-document|print-book|fit-texts|guard|break-line|dom|ground-boxes|move-tall-notes|page-builder|place-feet|read-(flow|lines)|shrink-gaps|start-pages|write-folios)|fit\/fit-sheets)|proof\/(runners|servers|links)|guide\/labels\/)/;

/** Tests that take as long as all others of their room together, and ask of many random texts whether any makes it throw. */
const slow = new Set(['test/manuscript/any-text.test.ts']);

/** Milliseconds after which a mutant that runs for ever counts as noticed. */
const limit = 180_000;

// Node strips its types; a compiler would not have the ending of a source in an import.
/** @type {typeof import('../setup/projects.js')} */
const { testsByProject } = await import(new URL('../setup/projects.ts', import.meta.url).href);
const units = testsByProject(root).unit;

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

/** The process that runs the tests; one that hangs is ended, and the next trial starts another. */
let runner = startRunner();

function startRunner() {
  return fork(script, [root], { cwd: root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}

/**
 * @param {import('./try-mutant.mjs').Trial} trial
 * @returns {Promise<boolean>} Whether one of the tests fails, or does not end in time.
 */
async function fails(trial) {
  if (trial.tests.length === 0) return false;
  const timer = setTimeout(() => runner.kill('SIGKILL'), limit);
  const end = new AbortController();
  const answer = once(runner, 'message', end).then(([passed]) => passed === true);
  const death = once(runner, 'exit', end).then(() => {
    runner = startRunner();
    return false;
  });
  runner.send(trial);
  const passed = await Promise.race([answer, death]);
  end.abort();
  await Promise.allSettled([answer, death]);
  clearTimeout(timer);
  return !passed;
}

/** Which tests of a room fail without a mutant, by the room. @type {Map<string, Promise<ReadonlySet<string>>>} */
const broken = new Map();

/**
 * @param {string} test
 * @returns {Promise<boolean>} Whether it passes as things are: one that fails anyway notices nothing.
 */
async function isSound(test) {
  const room = roomOf(test);
  const known = broken.get(room) ?? brokenIn(units.filter((each) => roomOf(each) === room && !slow.has(each)));
  broken.set(room, known);
  return !(await known).has(test);
}

/**
 * @param {readonly string[]} tests
 * @returns {Promise<ReadonlySet<string>>}
 */
async function brokenIn(tests) {
  const failing = new Set();
  if (!(await fails({ tests }))) return failing;
  for (const test of tests) {
    if (await fails({ tests: [test] })) {
      failing.add(test);
      console.log(`left out, as it fails without a mutant: ${test}`);
    }
  }
  return failing;
}

/**
 * @param {Candidate} candidate
 * @returns {Promise<boolean>} Whether a test fails.
 */
async function isNoticed({ file, source, ...mutant }) {
  const tests = [];
  for (const test of relatedTests(root, units, file)) if (!slow.has(test) && (await isSound(test))) tests.push(test);
  return fails({ file, text: applyMutant(source, mutant), tests });
}

const line = (/** @type {Candidate} */ { file, source, start, end, what }) => {
  const before = Buffer.from(source).subarray(0, start).toString().split('\n');
  const was = Buffer.from(source).subarray(start, end).toString().replace(/\s+/g, ' ').slice(0, 90);
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}  ${what}: ${was}`;
};

console.log(`${chosen.length} of ${all.length} mutants, seed ${values.seed}`);
let noticed = 0;
for (const [at, candidate] of chosen.entries()) {
  if (await isNoticed(candidate)) noticed += 1;
  else console.log(`not noticed  ${line(candidate)}`);
  if ((at + 1) % 25 === 0) console.log(`${noticed} of ${at + 1} noticed`);
}
console.log(`${noticed} of ${chosen.length} noticed: ${((100 * noticed) / chosen.length).toFixed(1)} %`);
runner.kill();
