import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, Page } from 'puppeteer';
import { throwIfInterrupted } from '../../diagnostics/interrupted.js';
import { ToolError } from '../../diagnostics/tool-error.js';
import type { BrowserChoice } from './choice.js';
import { cacheFolder } from './find.js';
import { hideSystemFonts } from './fonts.js';
import { loadPuppeteer } from './puppeteer.js';

/** Whether the operating system confines what the browser's pages can do, and if not, why. */
export type Sandbox = 'on' | `off: ${string}`;

/** A browser that runs. */
export interface StartedBrowser {
  readonly browser: Browser;
  /** As the browser calls itself: "HeadlessChrome/153.0.8010.0". */
  readonly version: string;
  readonly sandbox: Sandbox;
  /** Opens a page that cannot reach the network. */
  readonly newPage: () => Promise<Page>;
  /** Ends the work at once, with the browser and all its processes where they are ours. */
  readonly kill: () => void;
  /** Ends what was started, and waits until it is gone. */
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds until a browser must have started. */
const startLimit = 60_000;

/**
 * Every way to the network leads to a port where nothing listens, for loopback addresses too, and no name is ever
 * resolved. Whatever slips by the interception of requests ends here.
 */
const noNetwork = [
  '--proxy-server=http://127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
];

/** Glyphs as wide as their font says: hinted for a screen, every advance would be a whole number of pixels. */
const printQuality = ['--font-render-hinting=none', '--disable-gpu'];

/**
 * Starts a browser, with its sandbox wherever that runs.
 *
 * @param root Whether the user is root, as whom Chromium does not start with its sandbox.
 * @throws ToolError `browser-did-not-start` (environment).
 */
export async function launch(
  choice: BrowserChoice,
  options: LaunchOptions,
  root: boolean = isRoot(),
): Promise<StartedBrowser> {
  const env = { ...options.env, ...choice.env, ...(await fontEnv()) };
  const start = (args: readonly string[]) => startOnce(choice, { ...options, env }, args);
  if (root) return { ...(await start(['--no-sandbox'])), sandbox: 'off: it does not run as root' };
  try {
    return { ...(await start([])), sandbox: 'on' };
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    return { ...(await start(['--no-sandbox'])), sandbox: 'off: it cannot start here' };
  }
}

async function fontEnv(): Promise<Record<string, string>> {
  if (process.platform !== 'linux') return {};
  // A cache that cannot be written is no reason not to print: the machine's fonts stay in sight then.
  return hideSystemFonts(cacheFolder).catch(() => ({}));
}

type Started = Omit<StartedBrowser, 'sandbox'>;

async function startOnce(choice: BrowserChoice, options: LaunchOptions, args: readonly string[]): Promise<Started> {
  const puppeteer = await loadPuppeteer(options.env);
  // Puppeteer kills the browser's whole process group when this signal comes, at the start and ever after.
  const controller = new AbortController();
  const kill = () => controller.abort();
  const timer = setTimeout(kill, startLimit);
  options.signal?.addEventListener('abort', kill, { once: true });
  try {
    throwIfInterrupted(options.signal);
    const browser = await puppeteer.launch({
      browser: 'chrome',
      executablePath: choice.path,
      headless: 'shell',
      // A pipe and not a port: nobody else on the machine can talk to it.
      pipe: true,
      args: [...noNetwork, ...printQuality, ...args],
      env: options.env,
      // Limits of time are kept here and by the guard of a print.
      timeout: 0,
      protocolTimeout: 0,
      // Signals belong to the command line, which ends the press.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      signal: controller.signal,
    });
    browser.once('disconnected', () => options.signal?.removeEventListener('abort', kill));
    return {
      browser,
      version: await browser.version(),
      newPage: () => browser.newPage(),
      kill,
      close: () => end(browser, kill),
    };
  } catch (cause) {
    options.signal?.removeEventListener('abort', kill);
    throwIfInterrupted(options.signal);
    throw new ToolError('environment', 'browser-did-not-start', `The browser at ${choice.path} did not start.`, {
      hint: await complaint(choice.path, options.env),
      cause,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds that a browser gets to end by itself. */
const closeLimit = 5_000;

/** Ends a browser and waits until its process is gone. */
async function end(browser: Browser, kill: () => void): Promise<void> {
  const child = browser.process();
  const gone = new Promise<void>((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  const timer = setTimeout(kill, closeLimit);
  await browser.close().catch(kill);
  await gone;
  clearTimeout(timer);
}

/** What the program says when it is asked for nothing but its version: mostly the name of a missing library. */
async function complaint(path: string, env: NodeJS.ProcessEnv): Promise<string> {
  const asked = promisify(execFile)(path, ['--version'], { env, timeout: 10_000, killSignal: 'SIGKILL' });
  const said = await asked.then(
    ({ stdout }) => stdout,
    (error: Error & { stderr?: string }) => error.stderr || error.message,
  );
  return `Asked for its version, it says: ${said.trim().split('\n')[0]}`;
}

function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
