import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBundled, libraryEnv } from '../../../src/press/browser/bundled.js';
import type { FinderContext } from '../../../src/press/browser/choice.js';
import { findDownloaded } from '../../../src/press/browser/downloaded.js';
import { findGiven } from '../../../src/press/browser/given.js';
import { candidates, findInstalled } from '../../../src/press/browser/installed.js';
import { loadPuppeteer } from '../../../src/press/browser/puppeteer.js';
import { asyncToolError } from '../tool-error.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-finders-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function program(name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '');
  await chmod(path, 0o755);
  return path;
}

function searchWith(part: Partial<FinderContext>): FinderContext {
  const rest = { platform: 'linux', arch: 'x64', cache: join(folder, 'cache'), onProgress: undefined } as const;
  return { path: undefined, env: {}, ...rest, ...part };
}

describe('a given browser', () => {
  it('is the one of the flag before that of the variables', async () => {
    const [flag, variable] = [await program('flag'), await program('variable')];
    const env = { PUPPETEER_EXECUTABLE_PATH: variable };
    expect(await findGiven(searchWith({ path: flag, env }))).toMatchObject({ choice: { path: flag, kind: 'given' } });
    expect(await findGiven(searchWith({ env }))).toEqual({
      choice: { path: variable, kind: 'given', reason: 'It was named by the variable PUPPETEER_EXECUTABLE_PATH.' },
    });
  });

  it('is absent where nothing names one', async () => {
    expect(await findGiven(searchWith({ env: { PREPBOOK_BROWSER: '' } }))).toMatchInlineSnapshot(`
      {
        "absence": "no path was given (\`browser\`, PREPBOOK_BROWSER, PUPPETEER_EXECUTABLE_PATH)",
      }
    `);
  });

  it('that is not there is an error, not skipped', async () => {
    expect(await asyncToolError(() => findGiven(searchWith({ path: '/no/such/browser' })))).toMatchInlineSnapshot(`
      "environment/no-browser: There is no program to run at /no/such/browser, which the option \`browser\` names.
        hint: Give the path of a Chrome, Chromium, Edge or chrome-headless-shell executable, or none at all."
    `);
    const env = { PREPBOOK_BROWSER: '/tmp' };
    expect(await asyncToolError(() => findGiven(searchWith({ env })))).toMatchInlineSnapshot(`
      "environment/no-browser: There is no program to run at /tmp, which the variable PREPBOOK_BROWSER names.
        hint: Give the path of a Chrome, Chromium, Edge or chrome-headless-shell executable, or none at all."
    `);
  });
});

describe('the bundled browser', () => {
  it('is for Linux on x64 only', async () => {
    expect(await findBundled(searchWith({ platform: 'darwin', arch: 'arm64' }))).toMatchInlineSnapshot(`
      {
        "absence": "the bundled browser is for Linux on x64, and this is darwin on arm64",
      }
    `);
  });

  it('is absent, with the reason, where the cache cannot be made', async () => {
    const blocked = join(await program('file'), 'cache');
    const found = await findBundled(searchWith({ cache: blocked }));
    expect(found).toEqual({ absence: expect.stringMatching(/^the bundled browser could not be unpacked \(ENOTDIR/) });
  });

  it('gets libraries where the machine lacks one', () => {
    const nss = (path: string) => path.endsWith('libnss3.so');
    expect(libraryEnv('/own', {}, nss)).toEqual({ LD_LIBRARY_PATH: '/own' });
    expect(libraryEnv('/own', { LD_LIBRARY_PATH: '/a:' }, nss)).toEqual({ LD_LIBRARY_PATH: '/a:/own' });
    expect(libraryEnv('/own', {}, () => true)).toBeUndefined();
    const elsewhere = (path: string) => path.startsWith('/a/');
    expect(libraryEnv('/own', { LD_LIBRARY_PATH: '/a' }, elsewhere)).toBeUndefined();
    expect(libraryEnv('/own', {}, elsewhere)).toEqual({ LD_LIBRARY_PATH: '/own' });
  });
});

describe('a downloaded browser', () => {
  it('is the one in the folder of puppeteer', async () => {
    const env = { PUPPETEER_CACHE_DIR: join(folder, 'puppeteer') };
    expect(await findDownloaded(searchWith({ env }))).toEqual({ absence: 'puppeteer has downloaded none' });
    const expected = await (await loadPuppeteer(env)).executablePath({ headless: 'shell' });
    await program(expected.slice(folder.length + 1));
    expect(await findDownloaded(searchWith({ env }))).toMatchObject({ choice: { path: expected, kind: 'puppeteer' } });
  });

  it('is looked for without running the configuration of the working folder', async () => {
    const project = join(folder, 'stranger');
    await mkdir(project);
    await writeFile(join(project, 'puppeteer.config.cjs'), 'globalThis.ranStrangersCode = true; module.exports = {};');
    const before = process.cwd();
    process.chdir(project);
    try {
      await findDownloaded(searchWith({ env: { PUPPETEER_CACHE_DIR: join(folder, 'none') } }));
    } finally {
      process.chdir(before);
    }
    expect(globalThis).not.toHaveProperty('ranStrangersCode');
  });
});

describe('an installed browser', () => {
  it('is found on the path', async () => {
    const chromium = await program('bin/chromium');
    expect(await findInstalled(searchWith({ env: { PATH: `/nowhere:${dirname(chromium)}` } }))).toMatchObject({
      choice: { path: chromium, kind: 'installed' },
    });
    expect(await findInstalled(searchWith({ env: {} }))).toMatchInlineSnapshot(`
      {
        "absence": "no Chrome, Chromium or Edge is installed",
      }
    `);
  });

  it('is looked for where each system keeps programs', () => {
    expect(candidates('darwin', { HOME: '/Users/a' })).toMatchInlineSnapshot(`
      [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      ]
    `);
    expect(candidates('win32', { ProgramFiles: 'C:/Program Files' })).toMatchInlineSnapshot(`
      [
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
      ]
    `);
    expect(candidates('linux', { PATH: '/usr/bin' })).toMatchInlineSnapshot(`
      [
        "/usr/bin/google-chrome-stable",
        "/usr/bin/google-chrome",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/microsoft-edge",
      ]
    `);
  });
});
