import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../../src/press/browser/find.js';
import { launch, type StartedBrowser } from '../../../src/press/browser/launch.js';

export interface OpenOptions {
  /** Part of the address behind `#`. */
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly touch?: boolean;
  readonly scripts?: boolean;
  /** Lets the page move by itself, as it does for readers who have not asked it not to. */
  readonly motion?: boolean;
  /** Runs before the page's own scripts. */
  readonly before?: string;
}

/** A page that is open, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of scripts and refusals of the policy, as the console tells them. */
  readonly errors: string[];
  /** Addresses that it asked for beyond itself. */
  readonly requests: string[];
  /** Value of an expression of the page. */
  readonly value: <Value>(expression: string) => Promise<Value>;
  /** Ids of the questions that can be seen. */
  readonly shown: () => Promise<string[]>;
  readonly status: () => Promise<string>;
  readonly hash: () => Promise<string>;
}

/**
 * Writes a page into a file for all tests of a test file, and opens it by its `file:` address, each time in a
 * context of its own: nothing is remembered from one test to the next.
 */
export function usePage(html: () => Promise<string>): (options?: OpenOptions) => Promise<OpenPage> {
  let started: StartedBrowser;
  let folder: string;
  let url: string;
  let context: BrowserContext | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prepbook-web-'));
    await writeFile(join(folder, 'page.html'), await html());
    url = pathToFileURL(join(folder, 'page.html')).href;
    started = await launch(await findBrowser({ env: process.env }), { env: process.env });
  });
  afterAll(async () => {
    await started?.browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  return async (options = {}) => {
    await context?.close();
    context = await started.browser.createBrowserContext();
    const page = await context.newPage();
    const [errors, requests]: [string[], string[]] = [[], []];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) requests.push(request.url());
    });
    const { width = 1440, height = 900, scheme = 'light', touch = false } = options;
    await page.setViewport({ width, height, hasTouch: touch, isMobile: touch });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      // Nothing moves by itself while a test looks.
      { name: 'prefers-reduced-motion', value: options.motion ? 'no-preference' : 'reduce' },
    ]);
    await page.setJavaScriptEnabled(options.scripts ?? true);
    if (options.before) await page.evaluateOnNewDocument(options.before);
    await page.goto(options.hash ? `${url}#${options.hash}` : url);
    const value = async <Value>(expression: string) => (await page.evaluate(expression)) as Value;
    return {
      page,
      errors,
      requests,
      value,
      shown: () =>
        value(`[...document.querySelectorAll('article.question')].filter((e) => e.checkVisibility()).map((e) => e.id)`),
      status: () => value(`document.getElementById('_status').textContent`),
      hash: () => value('decodeURIComponent(location.hash)'),
    };
  };
}
