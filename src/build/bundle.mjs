/**
 * `npm run build`: src/ becomes dist/, which is what the package ships. Run by the pinned Node.
 */
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { codeDigest, codeStamp, readCodeStamp } from './code.mjs';
import { DeclarationsError, writeDeclarations } from './declarations.mjs';
import { cacheFolder, root } from './places.mjs';
import { readRuleExamples } from './rule-examples.mjs';
import { removeStamp, writeStamp } from './stamp.mjs';
import { swapIn } from './swap.mjs';

const dist = join(root, 'dist');
// Made elsewhere and moved when whole: a build that is cut short leaves no half of a program behind, and a program
// that runs meanwhile finds all its parts.
const fresh = join(cacheFolder(root), `dist-${process.pid}`);
const digest = codeDigest(root);

mkdirSync(cacheFolder(root), { recursive: true });
try {
  const files = [...(await bundle()), ...(await bundlePage())];
  await writeDeclarations(root, fresh);
  const before = filesBefore(files);
  removeStamp(root, codeStamp);
  swapIn(fresh, dist, { last: ['index.js', 'cli.js'], keep: before });
  writeStamp(root, codeStamp, { digest, files, before });
} catch (error) {
  // What the compilers found they have printed; anything else is a fault of this script and shows its stack.
  if (!isCompilerFailure(error)) throw error;
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

/**
 * Names of the files that stay beside the new ones, for programs that run already: those of the build before. Where
 * nothing has changed since, that one's.
 *
 * @param {readonly string[]} files - Of the new build.
 * @returns {readonly string[] | undefined} Undefined where nobody knows: all that there are.
 */
function filesBefore(files) {
  const stamp = readCodeStamp(root);
  const isSame = stamp?.files?.toSorted().join() === [...files].sort().join();
  return isSame ? (stamp?.before ?? stamp?.files) : stamp?.files;
}

/**
 * @param {unknown} error
 * @returns {boolean}
 */
function isCompilerFailure(error) {
  return error instanceof DeclarationsError || (error instanceof Error && 'errors' in error);
}

/** @returns {Promise<string[]>} Names of the files that were written to `fresh`. */
async function bundle() {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts', 'src/index.ts'],
    outdir: fresh,
    // Every file lies in dist/ itself, so that the way from it to templates/ and styles/ is one and the same.
    chunkNames: '[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node22',
    bundle: true,
    // Each command is an import() of its own in cli.ts, and so a chunk of its own: `--version` loads none.
    splitting: true,
    // Loading some hundred small files takes longer than running them. What stays outside brings files of its own,
    // or is loaded a part at a time.
    external: [
      'puppeteer',
      '@sparticuz/chromium',
      'shiki',
      '@shikijs/*',
      '@fontsource/*',
      '@likecoin/epubcheck-ts',
      'gemoji',
      'proper-lockfile',
      'sql.js',
      'unpdf',
      'write-file-atomic',
    ],
    // Bundled CommonJS asks for Node's own modules by require().
    banner: {
      js: "import { createRequire as prepbookRequire } from 'node:module'; const require = prepbookRequire(import.meta.url);",
    },
    define: { PREPBOOK_RULE_EXAMPLES: JSON.stringify(readRuleExamples(root)) },
    metafile: true,
    logLevel: 'warning',
  });
  chmodSync(join(fresh, 'cli.js'), 0o755);
  return Object.keys(result.metafile.outputs).map((file) => basename(file));
}

/**
 * The scripts of the self-contained page, each whole in one file: the layout writes them into the page.
 *
 * @returns {Promise<string[]>} Names of the files that were written to `fresh`.
 */
async function bundlePage() {
  const result = await build({
    absWorkingDir: root,
    entryPoints: { web: 'src/web/main.ts', 'web-early': 'src/web/early.ts' },
    outdir: fresh,
    format: 'iife',
    platform: 'browser',
    // What has dialogs, `:has` and relative times: two and a half years of browsers.
    target: ['chrome120', 'firefox121', 'safari17.2'],
    bundle: true,
    minify: true,
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
  });
  return Object.keys(result.metafile.outputs).map((file) => basename(file));
}
