import { ensureBrowser } from './browser.mjs';
import { pinnedEnvironment, runChild } from './child.mjs';
import { ensureCodeBuilt } from './code.mjs';
import { guideFiles, isGuideBuilt, noteGuideBuilt } from './guide.mjs';
import { ensureInstalled } from './install.mjs';
import { commandLine } from './places.mjs';

/**
 * Everything that has to be done for a book, each step skipped where it is done.
 *
 * @param {string} folder - Of the checkout.
 * @param {readonly string[]} asked - For `prepbook build`; without any, the usual editions of the main guide are made.
 * @returns {Promise<number>} The exit code: that of the step that failed, else 0.
 */
export async function start(folder, asked) {
  const args = argumentsOf(asked);
  for (const prepare of [ensureInstalled, ensureCodeBuilt]) {
    const code = await prepare(folder);
    if (code !== 0) return code;
  }
  if (isGuideBuilt(folder, args)) {
    if (!args.includes('--quiet')) {
      console.error('Nothing has changed since this was last built. Your books:');
      console.log(guideFiles(folder).join('\n'));
    }
  } else {
    const code = (await ensureBrowser(folder, args)) || (await buildGuide(folder, args));
    if (code !== 0) return code;
    noteGuideBuilt(folder, args);
  }
  // Who has typed flags knows of them.
  if (asked.length === 0) console.error(nextSteps);
  return 0;
}

/** The guide that is built where none is named. */
const mainGuide = 'redis';

/** The book, a sheet for each section, and the deck for Anki. */
const usual = ['--edition', 'book,wall,deck'];

/**
 * @param {readonly string[]} asked - What follows `npm start --`: a guide's name or folder first, if any, then flags.
 * @returns {readonly string[]} The same for `prepbook build`, which wants a guide where there are several.
 */
export function argumentsOf(asked) {
  const [first] = asked;
  if (first === undefined) return [mainGuide, ...usual];
  return first.startsWith('-') ? [mainGuide, ...asked] : asked;
}

const nextSteps = `
Cut an edition:      npm start -- --level senior
Choose more:         npm start -- --level mid,senior --format pdf --paper a5
Cards, a quiz:       npm start -- --layout cards, npm start -- --layout quiz --sample 12
Another guide:       npm start -- statistics
All there is:        npx prepbook build --help`;

/**
 * @param {string} folder
 * @param {readonly string[]} args
 * @returns {Promise<number>} The exit code of `prepbook build`.
 */
async function buildGuide(folder, args) {
  const [node, script] = commandLine(folder);
  const options = { cwd: folder, env: pinnedEnvironment(folder) };
  return (await runChild(node, [script, 'build', ...args], options)).code;
}
