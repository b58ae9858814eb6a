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
import { relatedTests } from './related-tests.mjs';
import { drawn } from './sample.mjs';

/** @typedef {import('./find-mutants.mjs').Mutant & {file: string, source: string}} Candidate */

/** What unit tests do not run: browsers, servers, the page in the reader's browser, the start, and data in tables. */
const excluded =
  /^src\/(build\/|web\/page\/|web\/(main|early)\.ts|cli\.ts|index\.ts|config\.ts|pipeline\.ts|pipeline\/(make|layouts)|commands\/|press\/(browser|[^/]+\.ts|print\/(locked-page|open-document|print-book|fit-texts|guard)|fit\/fit-sheets)|proof\/(runners|servers|links)|guide\/labels\/)/;

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

/**
 * @param {{file?: string, text?: string, tests: readonly string[]}} trial
 * @returns {Promise<boolean>} Whether one of the tests fails, or does not end in time.
 */
async function fails(trial) {
  if (trial.tests.length === 0) return false;
  const child = fork(script, [root], { cwd: root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  child.send(trial);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  return code !== 0;
}

/** What is known of each set of tests without a mutant, by their names. @type {Map<string, readonly string[]>} */
const sound = new Map();

/**
 * Those of some tests that pass as things are: one that fails anyway notices nothing.
 *
 * @param {readonly string[]} tests
 * @returns {Promise<readonly string[]>}
 */
async function soundOf(tests) {
  const key = tests.join();
  const known = sound.get(key);
  if (known) return known;
  /** @type {string[]} */
  let passing = [...tests];
  if (await fails({ tests })) {
    passing = [];
    for (const test of tests) {
      if (!(await fails({ tests: [test] }))) passing.push(test);
      else console.log(`left out, as it fails without a mutant: ${test}`);
    }
  }
  sound.set(key, passing);
  return passing;
}

/**
 * @param {Candidate} candidate
 * @returns {Promise<boolean>} Whether a test fails, first among those nearest, then in the whole room.
 */
async function isNoticed({ file, source, ...mutant }) {
  const text = applyMutant(source, mutant);
  for (const tests of relatedTests(root, units, file)) {
    if (await fails({ file, text, tests: await soundOf(tests) })) return true;
  }
  return false;
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
