import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinnedEnvironment, runChild } from '../../src/build/child.mjs';
import { ensureCodeBuilt } from '../../src/build/code.mjs';
import { ensureInstalled } from '../../src/build/install.mjs';
import { npmCommand } from '../../src/build/npm.mjs';
import { pinnedNode } from '../../src/build/places.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {(tarball: string) => [script: string, ...args: string[]]} Gate */

/**
 * What each gate runs: a script within node_modules, and its arguments.
 *
 * @type {Readonly<Record<string, Gate>>}
 */
const gates = {
  format: () => ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off', '.'],
  types: () => ['typescript/bin/tsc', '-p', '.'],
  'types-web': () => ['typescript/bin/tsc', '-p', 'src/web'],
  lint: () => ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  layers: () => ['dependency-cruiser/bin/dependency-cruiser.mjs', 'src'],
  unused: () => ['knip/bin/knip.js', '--no-progress'],
  spelling: () => ['cspell/bin.mjs', '--no-progress'],
  package: (tarball) => ['publint/src/cli.js', 'run', '--strict', tarball],
  'package-types': (tarball) => ['@arethetypeswrong/cli/dist/index.js', '--profile', 'esm-only', tarball],
};

/**
 * Runs the gates, as many at a time as the machine has processors. Each prints one line with its time; one that fails
 * prints all it said first.
 *
 * @param {string} folder - Of the checkout.
 * @param {readonly string[]} names - Of the gates to run; none means all.
 * @returns {Promise<Counts>}
 */
export async function runGates(folder, names) {
  const unknown = names.filter((name) => !Object.hasOwn(gates, name));
  if (unknown.length > 0) {
    console.error(`No such gate: ${unknown.join(', ')}. There are: ${Object.keys(gates).join(', ')}.`);
    return { passed: 0, failed: unknown.length };
  }
  if ((await ensureInstalled(folder)) !== 0) return { passed: 0, failed: 1 };
  const counts = { passed: 0, failed: 0 };
  const chosen = Object.entries(gates).filter(([name]) => names.length === 0 || names.includes(name));
  const place = mkdtempSync(join(tmpdir(), 'prepbook-gates-'));
  try {
    // Only what looks at the package takes an argument, and waits for it to be made.
    const tarball = chosen.some(([, gate]) => gate.length > 0) ? pack(folder, place) : '';
    const queue = chosen.values();
    const runQueued = async () => {
      for (const [name, gate] of queue) {
        const passed = await runGate(folder, name, gate(gate.length > 0 ? await tarball : ''));
        counts[passed ? 'passed' : 'failed'] += 1;
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, runQueued));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return counts;
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {[script: string, ...args: string[]]} command
 * @returns {Promise<boolean>} Whether it passed.
 */
async function runGate(folder, name, [script, ...args]) {
  const start = performance.now();
  const { code, output } = await runChild(pinnedNode(folder), [join(folder, 'node_modules', script), ...args], {
    cwd: folder,
    output: 'keep',
    env: { ...pinnedEnvironment(folder), NO_COLOR: '1' },
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (code !== 0) console.log(`${output.trimEnd()}\n`);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  return code === 0;
}

/**
 * Makes the package as it would be published.
 *
 * @param {string} folder
 * @param {string} place - An empty folder to put it in.
 * @returns {Promise<string>} The tarball's path. Where packing fails it leads to no file, and the gates that read it
 *   say so.
 */
async function pack(folder, place) {
  await ensureCodeBuilt(folder);
  const npm = npmCommand(['pack', '--ignore-scripts', '--silent', '--pack-destination', place]);
  await runChild(npm.command, npm.args, { cwd: folder, output: 'keep', shell: npm.shell });
  return join(place, readdirSync(place)[0] ?? 'no-package.tgz');
}
