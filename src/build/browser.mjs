import { join } from 'node:path';
import { pinnedEnvironment, runChild } from './child.mjs';
import { commandLine, pinnedNode } from './places.mjs';

/**
 * Downloads a browser where a PDF is to be made and none can be found. The one in node_modules is for Linux on x64
 * only; there nothing has to be asked.
 *
 * @param {string} folder - Of the checkout, installed and built.
 * @param {readonly string[]} args - For `prepbook build`.
 * @returns {Promise<number>} 0, or the exit code to end with.
 */
export async function ensureBrowser(folder, args) {
  if ((process.platform === 'linux' && process.arch === 'x64') || !needsBrowser(args)) return 0;
  if (await hasBrowser(folder)) return 0;
  console.error('No browser was found to print with: downloading chrome-headless-shell (once, about 100 MB) …');
  const script = join(folder, 'node_modules', 'puppeteer', 'lib', 'puppeteer', 'node', 'cli.js');
  const { code } = await runChild(pinnedNode(folder), [script, 'browsers', 'install', 'chrome-headless-shell'], {
    cwd: folder,
    env: pinnedEnvironment(folder),
  });
  if (code === 0 || code > 128) return code;
  console.error(
    'The browser could not be downloaded. Check the network, or install Chrome, Chromium or Edge, or build without\n' +
      'a PDF: npm start -- --format html,epub',
  );
  return 3;
}

/**
 * @param {readonly string[]} args - For `prepbook build`.
 * @returns {boolean} Whether a browser has to be found: not where one is named, nor where nothing is printed.
 */
export function needsBrowser(args) {
  const at = args.findIndex((arg) => arg === '--format' || arg.startsWith('--format='));
  const formats = at < 0 ? 'pdf' : (args[at]?.split('=', 2)[1] ?? args[at + 1] ?? '');
  const needsNone = (/** @type {string} */ arg) => arg === '--help' || arg === '-h' || arg.startsWith('--browser');
  return formats.split(',').includes('pdf') && !args.some(needsNone);
}

/**
 * @param {string} folder
 * @returns {Promise<boolean>} What `prepbook doctor` says of the browser.
 */
async function hasBrowser(folder) {
  const [node, script] = commandLine(folder);
  const { stdout } = await runChild(node, [script, 'doctor', '--json'], {
    cwd: folder,
    output: 'keep',
    env: pinnedEnvironment(folder),
  });
  return !browserFails(stdout);
}

/**
 * @param {string} report - Of `prepbook doctor --json`.
 * @returns {boolean} Whether it says that there is no browser to print with. A report that cannot be read says
 *   nothing: the build will tell what is wrong.
 */
export function browserFails(report) {
  try {
    /** @type {{findings: {name: string, status: string}[]}} */
    const { findings } = JSON.parse(report);
    return findings.some(({ name, status }) => name === 'Browser' && status === 'fail');
  } catch {
    return false;
  }
}
