import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Rooms in which everything comes together. */
const joining = new Set(['pipeline', 'commands']);

/** What is known of files that were read. @type {Map<string, string[]>} */
const imports = new Map();

/**
 * The tests that should notice a change of a file, the nearest first: those that import it or bear its name, then
 * those of the same folder, then the others of its room, then those of the rooms that import it, then those of the rooms
 * that join all others.
 *
 * @param {string} root - Of the checkout.
 * @param {readonly string[]} tests - All that may be run, as paths from it.
 * @param {string} file - `src/edit/slug.ts`.
 * @returns {string[]}
 */
export function relatedTests(root, tests, file) {
  const module = file.replace(/\.ts$/, '');
  const mirrored = module.replace(/^src\//, 'test/');
  const isNear = (/** @type {string} */ test) =>
    test.startsWith(`${mirrored}.`) || importsOf(root, test).includes(module);
  const users = new Set(
    sourcesOf(root).flatMap((each) => (importsOf(root, each).includes(module) ? roomOf(each) : [])),
  );
  const tiers = [
    tests.filter(isNear),
    tests.filter((test) => test.startsWith(`${dirname(mirrored)}/`)),
    tests.filter((test) => roomOf(test) === roomOf(file)),
    tests.filter((test) => users.has(roomOf(test))),
    tests.filter((test) => joining.has(roomOf(test))),
  ];
  return [...new Set(tiers.flat())];
}

/** @type {Map<string, string[]>} */
const sources = new Map();

/**
 * @param {string} root
 * @returns {string[]} The files of src, as paths from the root.
 */
function sourcesOf(root) {
  const known = sources.get(root) ?? globSync('src/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  sources.set(root, known);
  return known;
}

/**
 * @param {string} file - `src/edit/slug.ts`, `test/edit/slug.test.ts`.
 * @returns {string} `edit`
 */
const roomOf = (file) => file.split('/')[1] ?? '';

/**
 * @param {string} root
 * @param {string} file - A test or a source.
 * @returns {string[]} Modules that it imports itself, without their endings.
 */
function importsOf(root, file) {
  const known = imports.get(file);
  if (known) return known;
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/from '(\.[^']+)\.js'/g)].map(([, path = '']) => join(dirname(file), path));
  imports.set(file, found);
  return found;
}
