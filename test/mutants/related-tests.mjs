import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @type {Map<string, string>} */
const texts = new Map();

/**
 * The unit tests that should notice a change of a file: first those that import it or bear its name, then the others
 * of its room.
 *
 * @param {string} root - Of the checkout.
 * @param {readonly string[]} units - All unit tests, as paths from it.
 * @param {string} file - `src/edit/slug.ts`.
 * @returns {[nearest: string[], room: string[]]}
 */
export function relatedTests(root, units, file) {
  const [, room = ''] = file.split('/');
  const module = file.replace(/\.ts$/, '');
  const mirrored = module.replace(/^src\//, 'test/');
  const near = units.filter((test) => test.startsWith(`${mirrored}.`) || importsOf(root, test).includes(module));
  const others = units.filter((test) => test.startsWith(`test/${room}/`) && !near.includes(test));
  return [near, others];
}

/**
 * @param {string} root
 * @param {string} test
 * @returns {string[]} Modules of src that it imports itself, without their endings.
 */
function importsOf(root, test) {
  const text = texts.get(test) ?? readFileSync(join(root, test), 'utf8');
  texts.set(test, text);
  return [...text.matchAll(/from '(\.[^']+)\.js'/g)].map(([, path = '']) => join(dirname(test), path));
}
