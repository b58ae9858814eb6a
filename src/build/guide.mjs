import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest } from './code.mjs';
import { digestOf } from './digest.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

/** Where books are put unless `--out` says otherwise. */
const output = 'output';

/**
 * Flags that only choose among what lies in the checkout; true for those that take a value. With any other, or with a
 * guide that lies elsewhere, the guide is always built: it may then depend on what is not looked at here.
 */
const skippable = new Map([
  ['--level', true],
  ['--section', true],
  ['--tag', true],
  ['--question', true],
  ['--sample', true],
  ['--seed', true],
  ['--edition', true],
  ['--layout', true],
  ['--format', true],
  ['--paper', true],
  ['--theme', true],
  ['--minutes', true],
  ['--grid', true],
  ['--flip', true],
  ['--fold', false],
  ['--lines', true],
  ['--variants', true],
  ['--interviewer', false],
  ['--scope', true],
  ['--orientation', true],
  ['--min-type', true],
  ['--duplex', false],
  ['--all', false],
  ['--quiet', false],
  ['--verbose', false],
]);

/**
 * @param {string} folder - Of the checkout.
 * @param {readonly string[]} args - For `prepbook build`.
 * @returns {boolean} Whether the same arguments make the same files while the checkout stays as it is.
 */
export function dependsOnCheckoutOnly(folder, args) {
  for (let at = isOwnGuide(folder, args[0]) ? 1 : 0; at < args.length; at += 1) {
    const [flag = '', value] = (args[at] ?? '').split('=', 2);
    const takesValue = skippable.get(flag);
    if (takesValue === undefined) return false;
    if (takesValue && value === undefined) at += 1;
  }
  return true;
}

/**
 * @param {string} folder - Of the checkout.
 * @param {string | undefined} name
 */
const isOwnGuide = (folder, name) =>
  name !== undefined &&
  readdirSync(join(folder, 'content')).includes(name) &&
  existsSync(join(folder, 'content', name, 'guide.yaml'));

/**
 * @param {string} folder - Of the checkout.
 * @returns {{manifest: string, paths: string[]}[]} The manifest of each guide in the output folder, and the files
 *   that it lists, all relative to the checkout.
 */
function manifests(folder) {
  if (!existsSync(join(folder, output))) return [];
  return readdirSync(join(folder, output), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, output, entry.name, 'manifest.json')))
    .map(({ name }) => {
      const manifest = `${output}/${name}/manifest.json`;
      /** @type {{artifacts: {path: string}[]}} */
      const { artifacts } = JSON.parse(readFileSync(join(folder, manifest), 'utf8'));
      return { manifest, paths: artifacts.map(({ path }) => `${output}/${name}/${path}`) };
    });
}

/**
 * @param {string} folder - Of the checkout.
 * @returns {string[]} Every finished file of the output folder, relative to the checkout.
 */
export function guideFiles(folder) {
  return manifests(folder).flatMap(({ paths }) => paths);
}

/**
 * What is compared between two runs: all that goes in, and all that came out. The whole of the output counts, since
 * an edition's page references come from the whole book's manifest.
 *
 * @param {string} folder
 * @param {readonly string[]} args
 */
const stateOf = (folder, args) => ({
  args,
  code: codeDigest(folder),
  input: digestOf(folder, ['content', 'templates', 'styles']),
  output: digestOf(
    folder,
    manifests(folder).flatMap(({ manifest, paths }) => [manifest, ...paths]),
  ),
});

/** @param {readonly string[]} args */
const stampName = (args) => `guide-${createHash('sha256').update(args.join('\0')).digest('hex')}`;

/**
 * @param {string} folder - Of the checkout.
 * @param {readonly string[]} args - For `prepbook build`.
 * @returns {boolean} Whether a build with these arguments would make what is already there.
 */
export function isGuideBuilt(folder, args) {
  if (!dependsOnCheckoutOnly(folder, args)) return false;
  const stamp = readStamp(folder, stampName(args));
  return stamp !== undefined && JSON.stringify(stamp) === JSON.stringify(stateOf(folder, args));
}

/**
 * Notes that a build with these arguments has just succeeded.
 *
 * @param {string} folder - Of the checkout.
 * @param {readonly string[]} args - For `prepbook build`.
 */
export function noteGuideBuilt(folder, args) {
  if (dependsOnCheckoutOnly(folder, args)) writeStamp(folder, stampName(args), stateOf(folder, args));
}
