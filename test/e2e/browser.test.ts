import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/press/index.js';
import { type Outcome, prepbook, steady, teaHouse } from './command-line.js';
import { digests } from './files.js';

const meddlingBrowser = fileURLToPath(new URL('meddling-browser.mjs', import.meta.url));

describe('without a browser', () => {
  /** Everything that is not the bundled browser's machine, with nothing installed. */
  const elsewhere = {
    NODE_OPTIONS: "--import=data:text/javascript,Object.defineProperty(process,'arch',{value:'riscv64'})",
    PATH: '/nowhere',
    PUPPETEER_CACHE_DIR: '/nowhere',
  };

  it('says where it has looked and what to do', async () => {
    const folder = await teaHouse();
    const { code, stderr } = await prepbook(['build', '--quiet'], { cwd: folder, env: elsewhere });
    expect({ code, stderr: steady(stderr, folder) }).toMatchInlineSnapshot(`
      {
        "code": 3,
        "stderr": "error: No browser to print with: no path was given (\`--browser\`, PREPBOOK_BROWSER, PUPPETEER_EXECUTABLE_PATH); the bundled browser is for Linux on x64, and this is linux on riscv64; puppeteer has downloaded none; no Chrome, Chromium or Edge is installed.
      hint: Run npx puppeteer browsers install chrome-headless-shell, or name a Chrome, Chromium or Edge with \`--browser PATH\`.
      ",
      }
    `);
  });

  it('makes the HTML and the EPUB all the same', async () => {
    const folder = await teaHouse();
    const { code, stdout } = await prepbook(['build', '--format', 'html,epub'], { cwd: folder, env: elsewhere });
    expect({ code, stdout: steady(stdout, folder) }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "output/tea/tea.html <size>
      output/tea/tea.epub <size>
      ",
      }
    `);
  });

  it('is told that the one it was given is not there', async () => {
    const folder = await teaHouse();
    const env = { PREPBOOK_BROWSER: '/nowhere/chrome' };
    const { code, stderr } = await prepbook(['build', '--quiet', '--format', 'pdf'], { cwd: folder, env });
    expect({ code, stderr }).toMatchInlineSnapshot(`
      {
        "code": 3,
        "stderr": "error: There is no program to run at /nowhere/chrome, which the variable PREPBOOK_BROWSER names.
      hint: Give the path of a Chrome, Chromium, Edge or chrome-headless-shell executable, or none at all.
      ",
      }
    `);
  });

  it('is told that the one it was given is no browser', async () => {
    const folder = await teaHouse();
    const args = ['build', '--quiet', '--format', 'pdf', '--browser', '/bin/false'];
    const { code, stderr } = await prepbook(args, { cwd: folder });
    expect({ code, stderr }).toMatchInlineSnapshot(`
      {
        "code": 3,
        "stderr": "error: The browser at /bin/false did not start.
      hint: Asked for its version, it says: Command failed: /bin/false --version
      ",
      }
    `);
  });
});

describe('a browser that fails during a print', () => {
  let realBrowser: string;
  let libraries: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const choice = await findBrowser({ env: process.env });
    realBrowser = choice.path;
    libraries = choice.env ?? {};
  });

  /** Builds a good HTML, then a PDF with a browser that does this at its first print. */
  async function printWith(meddle: 'crash' | 'hang' | 'interrupt', env: Record<string, string> = {}) {
    const folder = await teaHouse();
    expect(await prepbook(['build', '--format', 'html'], { cwd: folder })).toMatchObject({ code: 0 });
    const before = await digests(join(folder, 'output'));
    const pidFile = join(folder, 'pid');
    const outcome: Outcome = await prepbook(['build', '--browser', meddlingBrowser], {
      cwd: folder,
      env: { ...libraries, ...env, REAL_BROWSER: realBrowser, MEDDLE: meddle, PID_FILE: pidFile },
    });
    expect(await digests(join(folder, 'output'))).toEqual(before);
    const pid = Number(await readFile(pidFile, 'utf8'));
    await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
    return { code: outcome.code, stdout: outcome.stdout, stderr: steady(outcome.stderr, folder) };
  }

  it('by crashing', async () => {
    expect(await printWith('crash')).toMatchInlineSnapshot(`
      {
        "code": 3,
        "stderr": "Reading the guide
      Choosing the questions
      Setting the pages
      Printing
      error: The browser ended while it was printing.
      hint: Mostly the memory was used up: close other programs, or print a smaller selection. Otherwise try another browser with \`--browser PATH\`.
      ",
        "stdout": "",
      }
    `);
  });

  it('by hanging', async () => {
    expect(await printWith('hang', { PREPBOOK_PRINT_LIMIT: '2' })).toMatchInlineSnapshot(`
      {
        "code": 3,
        "stderr": "Reading the guide
      Choosing the questions
      Setting the pages
      Printing
      error: The browser did not finish a print in <time>.
      hint: Give it more time with PREPBOOK_PRINT_LIMIT=600 (seconds), or print a smaller selection.
      ",
        "stdout": "",
      }
    `);
  });

  it('because of Ctrl-C', async () => {
    expect(await printWith('interrupt')).toMatchInlineSnapshot(`
      {
        "code": 130,
        "stderr": "Reading the guide
      Choosing the questions
      Setting the pages
      Printing
      Stopping. Ctrl-C once more ends it at once.
      Interrupted. No file was left half-written.
      ",
        "stdout": "",
      }
    `);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
