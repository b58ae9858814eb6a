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
 * @param {readonly string[]} args - For `prepbook build`.
 * @returns {Promise<number>} The exit code: that of the step that failed, else 0.
 */
export async function start(folder, args) {
  for (const prepare of [ensureInstalled, ensureCodeBuilt]) {
    const code = await prepare(folder);
    if (code !== 0) return code;
  }
  if (isGuideBuilt(folder, args)) {
    console.error('Nothing has changed: the book is up to date.');
    showResult(folder);
    return 0;
  }
  const code = (await ensureBrowser(folder, args)) || (await buildGuide(folder, args));
  if (code !== 0 || args.includes('--help') || args.includes('-h')) return code;
  noteGuideBuilt(folder, args);
  showResult(folder);
  return 0;
}

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

/**
 * Says where the books are and what to type next.
 *
 * @param {string} folder
 */
function showResult(folder) {
  const files = guideFiles(folder);
  if (files.length > 0) console.error(`\nYour books:\n${files.map((file) => `  ${file}`).join('\n')}`);
  console.error(`
Cut an edition:
  npm start -- --level senior
  npm start -- --level mid,senior --format pdf --paper a5
All that can be chosen:
  npx prepbook build --help`);
}
