import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserChoice } from '../../../src/press/browser/choice.js';
import { findBrowser } from '../../../src/press/browser/find.js';
import { launch } from '../../../src/press/browser/launch.js';
import { guarded } from '../../../src/press/print/guard.js';
import { builtCommandLine } from '../../support/built-code.js';
import { asOrdinaryUser } from '../../support/nobody.js';
import { asyncToolError } from '../tool-error.js';

let real: BrowserChoice;
let folder: string;
beforeAll(async () => {
  real = await findBrowser({ env: process.env });
  folder = await mkdtemp(join(tmpdir(), 'prepbook-launch-'));
  await chmod(folder, 0o777);
});
afterAll(() => rm(folder, { recursive: true }));

/** A browser that starts without its sandbox only, as one does where the system gives no namespaces. */
async function withoutNamespaces(): Promise<BrowserChoice> {
  const path = join(folder, 'browser');
  const script = `#!/bin/sh\ncase " $* " in *" --no-sandbox "*) exec '${real.path}' "$@" ;; esac\nexit 1\n`;
  await writeFile(path, script);
  await chmod(path, 0o755);
  return { ...real, path };
}

describe('the sandbox', () => {
  it('is left out, and said to be, where the browser cannot start with it', async () => {
    const { browser, sandbox, version } = await launch(await withoutNamespaces(), { env: process.env }, false);
    try {
      expect(sandbox).toBe('off: it cannot start here');
      expect(version).toMatch(/Chrome\/\d+/);
    } finally {
      await browser.close();
    }
  });

  it('is off for root', async () => {
    const { browser, sandbox } = await launch(real, { env: process.env }, true);
    await browser.close();
    expect(sandbox).toBe('off: it does not run as root');
  });

  // Root cannot run a browser with its sandbox, so the command line is run as nobody, with a cache of its own.
  const isRoot = process.getuid?.() === 0;
  it.runIf(isRoot && asOrdinaryUser)(
    'is on for everybody else (needs a checkout that `nobody` may read)',
    { timeout: 120_000 },
    () => {
      const [program = '', ...asNobody] = asOrdinaryUser ?? [];
      const env = { PATH: process.env.PATH, HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') };
      const { stdout, stderr } = spawnSync(
        program,
        [...asNobody, process.execPath, builtCommandLine, 'doctor', '--json'],
        {
          env,
          cwd: folder,
          encoding: 'utf8',
        },
      );
      // A container may forbid user namespaces, on which the sandbox stands; the browser then starts without.
      const hasNamespaces = spawnSync(program, [...asNobody, 'unshare', '--user', 'true']).status === 0;
      const expected = hasNamespaces ? /Chrome\/\d.*Sandbox:? on/ : /Chrome\/\d.*Sandbox:? off: it cannot start here/;
      expect(`${stdout}${stderr}`).toMatch(expected);
      // The browser was unpacked for this user alone.
      expect(statSync(join(env.XDG_CACHE_HOME, 'prepbook')).mode & 0o777).toBe(0o700);
    },
  );
});

describe('a page that crashes in a browser that lives on', () => {
  it('is told as a crash', async () => {
    const { browser, kill } = await launch(real, { env: process.env });
    try {
      const crash = guarded(browser, { limit: 60_000, signal: undefined, kill }, async (onCrash) => {
        const page = await browser.newPage();
        page.once('error', onCrash);
        await page.goto('chrome://crash').catch(() => {});
        await new Promise(() => {});
      });
      expect(await asyncToolError(() => crash)).toContain('environment/browser-crashed');
      expect(browser.connected).toBe(true);
    } finally {
      await browser.close();
    }
  });

  it('is not any fault of a program', async () => {
    const { browser, kill } = await launch(real, { env: process.env });
    try {
      const fault = guarded(browser, { limit: 60_000, signal: undefined, kill }, async () => {
        throw new Error('A bug.');
      });
      await expect(fault).rejects.toThrow('A bug.');
    } finally {
      await browser.close();
    }
  });
});
